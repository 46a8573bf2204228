package duzhi.reader.original;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.ledger.source.Spot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A corrected copy differs from the original in the corrected cells and in nothing else. */
class CorrectionsTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNumberStaysANumberAndWordsStayWords(boolean old) throws IOException {
        byte[] copy = Corrections.write(
                book(old),
                List.of(
                        new Correction(new Spot.Cell("表1", 2, 1), "5.16", "5.61", "5.16", 0, "5.61 → 5.16"),
                        new Correction(new Spot.Cell("表1", 2, 2), "84.80%", "85.04%", "84.80%", 0, "85.04% → 84.80%"),
                        new Correction(new Spot.Cell("表1", 2, 3), "3.00", "2.00", "3.00", 1, "2.00 → 3.00")));

        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(copy))) {
            Row row = book.getSheet("表1").getRow(1);
            assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(5.16);
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(0.848);
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("2.00 与 3.00，其中 1.00");
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(7);
            assertThat(book.getSheet("表1")
                            .getCellComment(new CellAddress("A2"))
                            .getString()
                            .getString())
                    .isEqualTo("5.61 → 5.16");
            assertThat(book.getSheet("表1").getCellComment(new CellAddress("D2")))
                    .isNull();
        }
    }

    private static byte[] book(boolean old) throws IOException {
        try (Workbook book = old ? new HSSFWorkbook() : new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("表1");
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue(5.61);
            row.createCell(1).setCellValue(0.8504);
            row.createCell(2).setCellValue("2.00 与 2.00，其中 1.00");
            row.createCell(3).setCellValue(7);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }
}
