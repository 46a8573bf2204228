package duzhi.publish.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A template goes to Word and comes back. */
class A09_WordTest {

    @ParameterizedTest
    @ValueSource(strings = {"henan-2021", "shanghai-budget", "national-accounts"})
    void nothing_is_lost_on_the_way(String set) throws IOException {
        Template template = Templates.find(set).orElseThrow();
        byte[] word = Templates.toWord(template);
        assertThat(Template.fromWord(new ByteArrayInputStream(word), "模板.docx").text())
                .isEqualTo(template.text());
        assertThat(Templates.toWord(template)).isEqualTo(word);
    }

    @Test
    void a_placeholder_may_be_split_over_runs_and_mistakes_name_their_paragraph() throws IOException {
        Template template = Invented.henan("### 一、收入支出预算总体情况说明\n收入总计{收入总计}万元。");
        byte[] edited;
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(Templates.toWord(template)));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XWPFParagraph last = document.getParagraphs().getLast();
            last.createRun().setText("支出总计{支出");
            last.createRun().setText("总计}万元。");
            XWPFParagraph added = document.createParagraph();
            added.setStyle("BODY");
            added.createRun().setText("另有{别的}。");
            document.write(out);
            edited = out.toByteArray();
        }
        TemplateException mistakes = catchThrowableOfType(
                TemplateException.class, () -> Template.fromWord(new ByteArrayInputStream(edited), "改.docx"));
        assertThat(mistakes.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.where()).isEqualTo("{别的}");
            assertThat(fault.line()).isEqualTo(17);
        });
    }

    @Test
    void tables_are_refused_since_nothing_in_them_would_be_printed() throws IOException {
        byte[] edited;
        try (XWPFDocument document =
                        new XWPFDocument(new ByteArrayInputStream(Templates.toWord(Invented.henan("# {机关}"))));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createTable(1, 1);
            document.write(out);
            edited = out.toByteArray();
        }
        assertThat(catchThrowableOfType(
                        TemplateException.class, () -> Template.fromWord(new ByteArrayInputStream(edited), "改.docx")))
                .hasMessageContaining("模板里不能有表格");
    }

    @Test
    void what_is_no_word_file_is_refused() {
        assertThat(catchThrowableOfType(
                        IOException.class,
                        () -> Template.fromWord(
                                new ByteArrayInputStream("不是".getBytes(StandardCharsets.UTF_8)), "a.docx")))
                .hasMessageContaining("not a Word document");
    }
}
