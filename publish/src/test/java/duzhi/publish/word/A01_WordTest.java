package duzhi.publish.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duzhi.publish.document.Block;
import duzhi.publish.document.Cell;
import duzhi.publish.document.PageBreak;
import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Publication;
import duzhi.publish.document.Table;
import duzhi.reader.document.PrintedTable;
import duzhi.reader.document.Transcript;
import duzhi.reader.word.WordTranscriber;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** From one paragraph to a whole budget, read back by other programs. */
class A01_WordTest {

    static byte[] write(Publication publication) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WordWriter().write(publication, out);
        return out.toByteArray();
    }

    private static XWPFDocument open(Publication publication) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(write(publication)));
    }

    @Test
    void aParagraphCarriesAStyleThatAnOfficialCanChange() throws IOException {
        try (XWPFDocument document = open(Samples.smallest())) {
            assertThat(document.getParagraphs()).singleElement().satisfies(paragraph -> {
                assertThat(paragraph.getText()).isEqualTo("本部门预算经批准后公开。");
                assertThat(document.getStyles().getStyle(paragraph.getStyle()).getName())
                        .isEqualTo("Body Text");
            });
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("云溪县渠堰管理局2026年部门预算");
            assertThat(document.getProperties().getCoreProperties().getCreator())
                    .isEqualTo(Samples.AGENCY);
        }
    }

    @Test
    void aTableIsReadAsItWasGiven() throws Exception {
        for (Table table : List.of(Samples.balance(), Samples.wide(12), Samples.selfEvaluation())) {
            Transcript read = ReadBack.transcript(new WordTranscriber(), "a.docx", write(Samples.of(table)));

            assertThat(read.tables()).hasSize(1);
            PrintedTable printed = read.tables().getFirst();
            assertThat(printed.columns()).isEqualTo(table.columns());
            assertThat(ReadBack.cells(read, printed, 0, table.rows()))
                    .containsExactlyInAnyOrderElementsOf(ReadBack.cells(table));
            assertThat(read.lines()).contains(table.title()).contains(String.join("\t", table.above()));
        }
    }

    @Test
    void headingsStandOnEveryPageAndRowsStayWhole() throws IOException {
        try (XWPFDocument document = open(Samples.of(Samples.wide(12)))) {
            XWPFTable table = document.getTables().getFirst();

            assertThat(table.getRows().subList(0, 3)).allMatch(row -> row.isRepeatHeader());
            assertThat(table.getRows().subList(3, 15)).noneMatch(row -> row.isRepeatHeader());
            assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
        }
    }

    @Test
    void pagesTurnWithTheirTables() throws IOException {
        Block heading = Paragraph.of(Paragraph.Style.PART, "第二部分 部门预算表");
        try (XWPFDocument document = open(Samples.of(
                Samples.balance(), new PageBreak(), heading, Samples.wide(3), new PageBreak(), Samples.balance()))) {
            List<Boolean> turned = document.getDocument().getBody().getPList().stream()
                    .filter(paragraph ->
                            paragraph.isSetPPr() && paragraph.getPPr().isSetSectPr())
                    .map(paragraph ->
                            paragraph.getPPr().getSectPr().getPgSz().getOrient() == STPageOrientation.LANDSCAPE)
                    .toList();

            assertThat(turned).containsExactly(false, true);
            assertThat(document.getDocument().getBody().getSectPr().getPgSz().isSetOrient())
                    .isFalse();
            assertThat(document.getParagraphs()).noneMatch(paragraph -> paragraph.isPageBreak());
        }
    }

    @Test
    void linesOfTheContentsLeadSomewhere() throws IOException {
        try (XWPFDocument document = open(Samples.whole())) {
            List<String> marks = document.getDocument().getBody().getPList().stream()
                    .flatMap(paragraph -> paragraph.getBookmarkStartList().stream())
                    .map(mark -> mark.getName())
                    .toList();
            List<String> links = document.getDocument().getBody().getPList().stream()
                    .flatMap(paragraph -> paragraph.getHyperlinkList().stream())
                    .map(link -> link.getAnchor())
                    .toList();

            assertThat(marks).doesNotHaveDuplicates();
            assertThat(links).hasSize(7).containsExactlyInAnyOrderElementsOf(marks);
        }
    }

    @Test
    void aTableBeginsAPageAndItsLastRowStaysWithItsNotes() throws IOException {
        Table table = Samples.wide(12);
        Table noted = new Table(
                table.form(),
                table.name(),
                table.title(),
                table.above(),
                table.landscape(),
                table.widths(),
                table.heads(),
                table.rows(),
                table.cells(),
                List.of("注：一。", "注：二。"));
        try (XWPFDocument document = open(Samples.of(noted, noted))) {
            List<XWPFParagraph> titles = document.getParagraphs().stream()
                    .filter(line -> line.getText().equals(table.title()))
                    .toList();
            assertThat(titles)
                    .extracting(line -> line.getCTP().getPPr().isSetPageBreakBefore())
                    .containsExactly(false, true);
            XWPFTable grid = document.getTables().getFirst();
            assertThat(keeps(grid, 14)).isTrue();
            assertThat(keeps(grid, 13)).isFalse();
        }
    }

    private static boolean keeps(XWPFTable grid, int row) {
        return grid.getRow(row)
                .getCell(0)
                .getParagraphs()
                .getFirst()
                .getCTP()
                .getPPr()
                .isSetKeepNext();
    }

    @Test
    void everythingOfAWholeBudgetIsThere() throws Exception {
        Publication whole = Samples.whole();
        Transcript read = ReadBack.transcript(new WordTranscriber(), "a.docx", write(whole));

        assertThat(read.remarks()).isEmpty();
        assertThat(read.tables()).hasSize(whole.tables().size() + 1);
        for (Block block : whole.blocks()) {
            if (block instanceof Paragraph paragraph) {
                paragraph
                        .text()
                        .lines()
                        .forEach(line -> assertThat(read.lines())
                                .anyMatch(printed -> printed.strip().equals(line.strip())));
            }
        }
    }

    @Test
    void theSamePublicationGivesTheSameBytes() throws IOException {
        assertThat(write(Samples.whole())).isEqualTo(write(Samples.whole()));
    }

    @Test
    void aPlaceWithoutACellIsRefused() {
        Table hole = new Table(
                "f",
                "缺格表",
                "缺格表",
                List.of(),
                false,
                List.of(0.5, 0.5),
                0,
                1,
                List.of(Cell.of(0, 0, Cell.Role.TEXT, "甲")),
                List.of());

        assertThatThrownBy(() -> write(Samples.of(hole)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("缺格表")
                .hasMessageContaining("row 0, column 1");
    }

    @Test
    void signsThatXmlDoesNotKnowDoNotBreakTheFile() throws IOException {
        Publication odd = Samples.of(Paragraph.of(Paragraph.Style.BODY, "甲\u0001<乙>&\uD840\uDC0B\t丙"));
        try (XWPFDocument document = open(odd)) {
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("甲<乙>&\uD840\uDC0B\t丙");
        }
    }
}
