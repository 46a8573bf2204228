package duzhi.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sender may call a file anything; it is kept by a name that does no harm. */
class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "部门预算.pdf, 部门预算.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\x\\预算.xlsx, 预算.xlsx",
        "<img src=x onerror=alert(1)>.pdf, _img src=x onerror=alert(1)_.pdf",
        "a.zip!/b.pdf, b.pdf",
        "a!b.pdf, a_b.pdf",
        ".htaccess, _htaccess",
        "'', 未命名",
        "/, 未命名",
    })
    void keepsTheNameAndDropsTheHarm(String given, String kept) {
        assertThat(FileNames.of(given)).isEqualTo(kept);
    }

    @Test
    void dropsWhatTurnsTheDirectionOfWriting() {
        assertThat(FileNames.of("budget\u202Efdp.exe")).isEqualTo("budget_fdp.exe");
        assertThat(FileNames.of("a\r\nb\0.pdf")).isEqualTo("a_b_.pdf");
    }

    @Test
    void shortensTheStemAndKeepsTheEnding() {
        assertThat(FileNames.of("预".repeat(300) + ".pdf")).hasSize(120).endsWith("预.pdf");
    }

    @Test
    void givesNoNameTwice() {
        assertThat(FileNames.of(List.of("a/预算.pdf", "b/预算.pdf", "预算.PDF", "预算")))
                .containsExactly("预算.pdf", "预算-2.pdf", "预算-3.PDF", "预算");
    }
}
