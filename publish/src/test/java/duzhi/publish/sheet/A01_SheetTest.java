package duzhi.publish.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import duzhi.publish.document.Cell.Spot;
import duzhi.publish.document.Publication;
import duzhi.publish.document.Table;
import duzhi.publish.word.ReadBack;
import duzhi.publish.word.Samples;
import duzhi.publish.word.TableMaker;
import duzhi.reader.document.PrintedTable;
import duzhi.reader.document.Transcript;
import duzhi.reader.excel.ExcelTranscriber;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Real numbers and live sums, read back by other programs. */
class A01_SheetTest {

    static byte[] write(Publication publication) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SheetWriter().write(publication, out);
        return out.toByteArray();
    }

    private static XSSFWorkbook open(Publication publication) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(write(publication)));
    }

    @Test
    void theSmallestHasItsContentsAndItsText() throws IOException {
        try (XSSFWorkbook book = open(Samples.smallest())) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(book.getSheet("正文").getRow(0).getCell(0).getStringCellValue())
                    .endsWith("本部门预算经批准后公开。");
            assertThat(book.getSheet("目录").getHyperlinkList())
                    .singleElement()
                    .satisfies(link -> assertThat(link.getLocation()).isEqualTo("'正文'!A1"));
        }
    }

    @Test
    void numbersAreNumbersAndSumsAreLive() throws IOException {
        try (XSSFWorkbook book = open(Samples.of(Samples.balance()))) {
            XSSFSheet sheet = book.getSheet("收支预算总表");
            Cell total = sheet.getRow(7).getCell(3);

            assertThat(sheet.getRow(4).getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getRow(4).getCell(1).getCellStyle().getDataFormatString())
                    .isEqualTo("0.00");
            assertThat(total.getCellFormula()).isEqualTo("SUM(D5:D7)");
            assertThat(sheet.getRow(7).getCell(1).getCellFormula()).isEqualTo("SUM(B5:B7)");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:4");
            assertThat(book.getPrintArea(book.getSheetIndex(sheet))).endsWith("$A$1:$D$10");
            assertThat(sheet.getPrintSetup().getLandscape()).isFalse();
        }
    }

    @Test
    void everyFormulaGivesThePrintedFigure() throws IOException {
        try (XSSFWorkbook book = open(Samples.whole())) {
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            int formulas = 0;
            for (var sheet : book) {
                for (var row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            formulas++;
                            assertThat(evaluator.evaluate(cell).getNumberValue())
                                    .as(sheet.getSheetName() + " " + cell.getAddress())
                                    .isCloseTo(cell.getNumericCellValue(), org.assertj.core.data.Offset.offset(1e-9));
                        }
                    }
                }
            }
            assertThat(formulas).isEqualTo(2 + 40 * 4);
        }
    }

    @Test
    void aTableIsReadAsItWasGiven() throws Exception {
        for (Table table : List.of(Samples.balance(), Samples.wide(12), Samples.selfEvaluation())) {
            Transcript read = ReadBack.transcript(new ExcelTranscriber(), "a.xlsx", write(Samples.of(table)));
            Set<String> wanted = new TreeSet<>(ReadBack.cells(table));

            assertThat(read.tables())
                    .anySatisfy(
                            printed -> assertThat(found(read, printed, table)).containsAll(wanted));
        }
    }

    /** The rows of the table, wherever among the printed ones its first stands. */
    private static Set<String> found(Transcript read, PrintedTable printed, Table table) {
        int from = printed.lines().size() - table.rows();
        return from < 0 ? Set.of() : new TreeSet<>(ReadBack.cells(read, printed, from, table.rows()));
    }

    @Test
    void whatRoundingMovedIsPinnedToTheCell() throws IOException {
        try (XSSFWorkbook book = open(Samples.of(Samples.balance()))) {
            var comments = book.getSheet("收支预算总表").getCellComments();

            assertThat(comments).hasSize(2);
            assertThat(comments.values())
                    .anySatisfy(comment -> assertThat(comment.getString().getString())
                            .isEqualTo("尾差调整：原值 18.2649万元，单独舍入为 18.26万元，为使分项之和等于合计列为 18.27万元"));
        }
    }

    @Test
    void aSumThatItsPartsDoNotMakeIsRefused() {
        Table wrong = new TableMaker()
                .amount(0, 0, "1.00", List.of())
                .amount(1, 0, "2.01", List.of(new Spot(0, 0)))
                .make("错表", false, 0, List.of(1.0), List.of());

        assertThatThrownBy(() -> write(Samples.of(wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("错表, row 1, column 0")
                .hasMessageContaining("1.00");
    }

    @Test
    void namesOfSheetsAreLegalAndDiffer() {
        Names names = new Names();

        assertThat(names.of("收入/支出[总]表")).isEqualTo("收入_支出_总_表");
        assertThat(names.of("收入/支出[总]表")).isEqualTo("收入_支出_总_表(2)");
        assertThat(names.of("长".repeat(40))).hasSize(31);
        assertThat(names.of("长".repeat(40))).hasSize(31).endsWith("(2)");
        assertThat(names.of("目录")).isEqualTo("目录(2)");
    }

    @Test
    void theSamePublicationGivesTheSameBytes() throws IOException {
        assertThat(write(Samples.whole())).isEqualTo(write(Samples.whole()));
    }
}
