package duzhi.publish.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duzhi.publish.office.BrokenTemplate;
import duzhi.publish.office.BrokenTemplate.Fault;
import duzhi.publish.office.BrokenTemplate.Problem;
import duzhi.publish.office.Pack;
import duzhi.publish.office.Templates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** The look is the official's: what a template changes changes every document, and what it lacks is said at once. */
class A02_WordTemplateTest {

    private static byte[] changed(String part, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream standard = new ByteArrayOutputStream();
        Templates.word(standard);
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(standard.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        String before = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        parts.put(part, change.apply(before).getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Pack pack = new Pack(out);
        for (Map.Entry<String, byte[]> each : parts.entrySet()) {
            pack.part(each.getKey(), each.getValue());
        }
        pack.end();
        return out.toByteArray();
    }

    private static XWPFDocument write(byte[] template) throws IOException, BrokenTemplate {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WordWriter.with(new ByteArrayInputStream(template)).write(Samples.whole(), out);
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    @Test
    void stylesAndPageOfATemplateAreUsedAndItsWordsAreNot() throws Exception {
        byte[] template = changed("word/styles.xml", styles -> styles.replace("黑体", "华文中宋"));
        byte[] both = changed(
                "word/document.xml",
                body -> body.replace("w:w=\"11906\" w:h=\"16838\"", "w:w=\"11907\" w:h=\"16840\""));

        try (XWPFDocument document = write(template);
                XWPFDocument wider = write(both)) {
            assertThat(document.getStyles()
                            .getStyleWithName("heading 1")
                            .getCTStyle()
                            .toString())
                    .contains("华文中宋");
            assertThat(document.getParagraphs())
                    .noneMatch(paragraph -> paragraph.getText().contains("不会印出"));
            assertThat(wider.getDocument().getBody().getSectPr().getPgSz().getW())
                    .hasToString("11907");
        }
    }

    @Test
    void namesThatWordShowsAreAsGoodAsThoseItStores() throws Exception {
        byte[] template = changed("word/styles.xml", styles -> styles.replace("\"heading 1\"", "\"标题 1\""));

        try (XWPFDocument document = write(template)) {
            assertThat(document.getParagraphs()).isNotEmpty();
        }
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() throws IOException {
        byte[] template =
                changed("word/styles.xml", styles -> styles.replace("表格数字", "数").replace("\"toc 2\"", "\"t\""));

        assertThatThrownBy(() -> write(template))
                .isInstanceOfSatisfying(
                        BrokenTemplate.class,
                        broken -> assertThat(broken.problems())
                                .containsExactly(
                                        new Problem(Fault.NO_STYLE, "目录 2"), new Problem(Fault.NO_STYLE, "表格数字")))
                .hasMessageContaining("目录 2")
                .hasMessageContaining("表格数字");
    }

    @Test
    void macrosAndLinksToTheOutsideAreRefused() throws IOException {
        byte[] macros = changed("word/vbaProject.bin", nothing -> "macro");
        byte[] outside = changed(
                "word/_rels/document.xml.rels",
                relations -> relations.replace(
                        "</Relationships>",
                        "<Relationship Id=\"x\" Type=\"t/attachedTemplate\" Target=\"http://example.org/t\""
                                + " TargetMode=\"External\"/></Relationships>"));

        assertThatThrownBy(() -> write(macros)).hasMessageContaining("vbaProject.bin");
        assertThatThrownBy(() -> write(outside)).hasMessageContaining("word/_rels/document.xml.rels");
    }

    @Test
    void whatIsNoWordFileIsSaidToBeNone() {
        assertThatThrownBy(() -> write("no package".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        BrokenTemplate.class,
                        broken -> assertThat(broken.problems())
                                .containsExactly(new Problem(Fault.NOT_A_PACKAGE, "Word (.docx)")));
        assertThatThrownBy(() -> write(changed("word/document.xml", body -> "<!DOCTYPE a><a/>")))
                .hasMessageContaining("word/document.xml");
    }
}
