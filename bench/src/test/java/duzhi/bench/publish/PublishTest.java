package duzhi.bench.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every side writes the same; how fast is not tested. */
class PublishTest {

    @ParameterizedTest
    @EnumSource(WordSide.class)
    void everySideWritesTheSameTable(WordSide side) throws IOException {
        Evaluation evaluation = Evaluation.of(3);

        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(side.write(evaluation)))) {
            XWPFTable table = document.getTables().getFirst();
            assertThat(table.getRows()).hasSize(evaluation.goals().size() + 1);
            assertThat(table.getRow(5).getTableCells().stream().map(cell -> cell.getText()))
                    .containsExactlyElementsOf(evaluation.goals().get(4).cells());
        }
    }

    @ParameterizedTest
    @EnumSource(SheetSide.class)
    void everySideWritesTheSameSheet(SheetSide side) throws IOException {
        Ledger ledger = Ledger.of(7);

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(side.write(ledger)))) {
            XSSFSheet sheet = book.getSheet("明细");
            int first = side == SheetSide.DUZHI ? 1 : 0;
            int title = side == SheetSide.DUZHI ? 1 : 0;
            assertThat(sheet.getMergedRegions()).hasSize(3 * 7 + title);
            var cell = sheet.getRow(first + 6).getCell(6);
            assertThat(cell.getCellFormula()).startsWith("SUM(E" + (first + 7));
            assertThat(book.getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluate(cell)
                            .getNumberValue())
                    .isCloseTo(ledger.lines().get(6).sum().doubleValue(), Offset.offset(1e-9));
        }
    }
}
