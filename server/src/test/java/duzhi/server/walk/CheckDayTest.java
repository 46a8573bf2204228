package duzhi.server.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import duzhi.publish.document.Publication;
import duzhi.publish.edition.Edition;
import duzhi.publish.generate.Defect;
import duzhi.publish.generate.Defects;
import duzhi.publish.generate.Departments;
import duzhi.publish.word.WordWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A reviewer drops a document, watches it being checked, decides on what was found by keys, and takes the opinion home. */
class CheckDayTest {

    @Test
    void aDocumentIsCheckedAndAnsweredFor() throws IOException {
        try (Walker reviewer = Walker.as("013.auditor")) {
            reviewer.follows("文件体检");
            drops(reviewer.page());
            assertThat(reviewer.text()).contains("已选 1 个：budget.docx");
            reviewer.pressesAndWaits("开始检查", "#findings");
            assertThat(reviewer.text()).contains("完成").contains("错误");
            reviewer.page().locator("h1").click();
            reviewer.keys("j", "d");
            reviewer.page().keyboard().insertText("已通知单位更正。");
            reviewer.keys("Tab", "Enter");
            reviewer.page().locator(".said").first().waitFor();
            reviewer.arrived();
            assertThat(reviewer.text()).contains("采纳 · ").contains("已通知单位更正。");
            assertThat(reviewer.downloads("Word")).startsWith('P', 'K');
            String copy = reviewer.page().locator("a[href*='/copies/']").innerText();
            assertThat(reviewer.downloads(copy)).startsWith('P', 'K');
        }
    }

    /** As if a file were dragged from a folder onto the form. */
    private static void drops(Page page) throws IOException {
        JSHandle carried = page.evaluateHandle(
                """
                ({name, bytes}) => {
                    const carried = new DataTransfer();
                    carried.items.add(new File([Uint8Array.from(atob(bytes), each => each.charCodeAt(0))], name));
                    return carried;
                }
                """, Map.of("name", "budget.docx", "bytes", Base64.getEncoder().encodeToString(defective())));
        page.locator("[data-drop]").dispatchEvent("drop", Map.of("dataTransfer", carried));
    }

    /** A document of an invented department with one mistake. */
    private static byte[] defective() throws IOException {
        Publication clean = Edition.of(Departments.draw(5, 1, "henan-2021")).publication();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new WordWriter()
                .write(
                        Defects.plant(clean, Defect.TRANSPOSITION, 5)
                                .orElseThrow()
                                .publication(),
                        bytes);
        return bytes.toByteArray();
    }
}
