package duzhi.publish.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import duzhi.publish.document.Paragraph.Style;
import duzhi.publish.written.Invented;
import duzhi.publish.written.ReadBack;
import duzhi.publish.written.Written;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Printed pages, from one line to a whole budget. */
class A01_PdfTest {

    @TempDir
    private Path folder;

    private static byte[] line(String words) {
        return Written.pdf(Invented.of(List.of(Invented.words(Style.BODY, words))));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void wordsComeOutAsTheyWentIn() throws IOException {
        assertThat(text(line("收入总计342.16万元，“三公”经费≥0.60万元。"))).contains("收入总计342.16万元，“三公”经费≥0.60万元。");
    }

    @Test
    void radicalsAndCompatibilityIdeographsAreWrittenAsWhatTheyMean() throws IOException {
        assertThat(text(line("\u2F08\u2F1D\u2F8F\u653F　\uF967")))
                .contains("人口行政")
                .contains("不")
                .doesNotContainPattern("[\\u2E80-\\u2FDF\\uF900-\\uFAFF]");
    }

    @Test
    void aRareCharacterComesFromTheLargeFont() throws IOException {
        assertThat(text(line("堃、喆、頔、䶮"))).contains("堃、喆、頔、䶮");
    }

    @Test
    void aCharacterThatNoFontHasIsRefusedByName() {
        assertThatThrownBy(() -> new PdfWriter(Written.fonts())
                        .write(Invented.of(List.of(Invented.words(Style.BODY, "𠮷"))), OutputStream.nullOutputStream()))
                .isInstanceOf(Unprintable.class)
                .hasMessageContaining("U+20BB7");
    }

    @Test
    void aFileThatIsNoFontIsRefusedByName() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.ttf"), "not a font");

        assertThatThrownBy(() -> Fonts.of(file))
                .isInstanceOfSatisfying(
                        Unprintable.class, e -> assertThat(e.message(false)).contains("letter.ttf", "--font"));
    }

    @Test
    void aFontOfOnesOwnTakesOver() throws IOException {
        Written.fonts();
        Path file = folder.resolve("own.ttf");
        try (var in = Fonts.class.getResourceAsStream("fonts/hei.ttf")) {
            Files.copy(in, file);
        }
        Path pdf = folder.resolve("own.pdf");
        try (OutputStream out = Files.newOutputStream(pdf)) {
            new PdfWriter(Fonts.of(file)).write(Invented.publication(), out);
        }

        assertThat(fonts(Files.readAllBytes(pdf))).allMatch(name -> name.endsWith("+DuzhiHei"));
    }

    private static List<String> fonts(byte[] pdf) throws IOException {
        List<String> names = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    names.add(page.getResources().getFont(name).getName());
                }
            }
        }
        return names;
    }

    @Test
    void wideTablesLieAcrossAndTheirHeadingsStandOnEveryPage() throws IOException {
        try (PDDocument document = Loader.loadPDF(Written.pdf(Invented.publication()))) {
            int across = 0;
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                PDPage page = document.getPage(i);
                if (page.getMediaBox().getWidth() > page.getMediaBox().getHeight()) {
                    across++;
                    PDFTextStripper stripper = new PDFTextStripper();
                    stripper.setStartPage(i + 1);
                    stripper.setEndPage(i + 1);
                    assertThat(stripper.getText(document)).contains("小计", "— " + (i + 1) + " —");
                }
            }
            assertThat(across).isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void bookmarksTitleAndLanguageAreThere() throws IOException {
        try (PDDocument document = Loader.loadPDF(Written.pdf(Invented.publication()))) {
            List<String> marks = new ArrayList<>();
            for (PDOutlineItem part :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                marks.add(part.getTitle());
                part.children().forEach(below -> marks.add("> " + below.getTitle()));
            }
            assertThat(marks).contains("第一部分 云溪市青禾区文化和旅游局概况", "> 一、主要职责", "> 2026年部门收支总体情况表");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("云溪市青禾区文化和旅游局2026年度部门预算");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        assertThat(Written.pdf(Invented.publication())).isEqualTo(Written.pdf(Invented.publication()));
    }

    @Test
    void theAuditReadsItWhole() {
        FilledDocument read = ReadBack.pdf(Written.pdf(Invented.publication()));

        assertThat(read.tables().stream().map(FilledTable::title))
                .containsExactly("2026年部门收支总体情况表", "2026年一般公共预算支出情况表", "项目支出绩效自评表");
        assertThat(read.tables().get(1).rows()).hasSize(62);
        assertThat(read.facts()).hasSizeGreaterThan(600);
    }
}
