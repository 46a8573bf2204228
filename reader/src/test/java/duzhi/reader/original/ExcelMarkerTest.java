package duzhi.reader.original;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.ledger.source.Spot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcelMarkerTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCommentTellsTheFindingsOfACell(boolean old) throws IOException {
        Spot.Cell cell = new Spot.Cell("表1", 2, 3);
        Mark one = new Mark(cell, Mark.Weight.ERROR, "合计有误。");
        Mark two = new Mark(cell, Mark.Weight.NOTE, "单位未注明。");

        byte[] marked = ExcelMarker.mark(book(old), List.of(one, two, one)).bytes();

        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(marked))) {
            assertThat(book.getSheet("表1")
                            .getCellComment(new CellAddress("C2"))
                            .getString()
                            .getString())
                    .isEqualTo("合计有误。\n\n单位未注明。");
            assertThat(book.getSheet("表1").getRow(1).getCell(2).getNumericCellValue())
                    .isEqualTo(12.5);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatACommentSaidBeforeIsKept(boolean old) throws IOException {
        Mark mark = new Mark(new Spot.Cell("表1", 2, 3), Mark.Weight.ERROR, "一");
        Mark again = new Mark(new Spot.Cell("表1", 2, 3), Mark.Weight.ERROR, "二");

        byte[] marked = ExcelMarker.mark(
                        ExcelMarker.mark(book(old), List.of(mark)).bytes(), List.of(again))
                .bytes();

        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(marked))) {
            assertThat(book.getSheet("表1")
                            .getCellComment(new CellAddress("C2"))
                            .getString()
                            .getString())
                    .isEqualTo("一\n\n二");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void marksAreCountedAndTheSameOnesGiveTheSameBytes(boolean old) throws IOException {
        Mark there = new Mark(new Spot.Cell("表1", 9, 1), Mark.Weight.ERROR, "一");
        Mark nowhere = new Mark(new Spot.Cell("表2", 1, 1), Mark.Weight.ERROR, "二");
        byte[] book = book(old);

        Copy copy = ExcelMarker.mark(book, List.of(there, there, nowhere));

        assertThat(copy.marked()).isEqualTo(2);
        assertThat(copy.lost()).isEmpty();
        assertThat(copy.bytes())
                .isEqualTo(
                        ExcelMarker.mark(book, List.of(there, there, nowhere)).bytes());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyCellOfABlockIsMarkedInWhateverOrder(boolean old) throws IOException {
        List<Mark> marks = new ArrayList<>();
        for (int row = 6; row > 0; row--) {
            for (int column = 6; column > 0; column--) {
                marks.add(new Mark(new Spot.Cell("表1", row, column), Mark.Weight.ERROR, row + "/" + column));
            }
        }

        Copy copy = ExcelMarker.mark(book(old), marks);

        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(copy.bytes()))) {
            assertThat(book.getSheet("表1").getCellComments()).hasSize(36);
            assertThat(book.getSheet("表1")
                            .getCellComment(new CellAddress("B3"))
                            .getString()
                            .getString())
                    .isEqualTo("3/2");
        }
    }

    @Test
    void macrosOfAnOldWorkbookStayAndItsSignatureGoes() throws IOException {
        byte[] signed;
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(book(true)))) {
            files.createDirectory("_VBA_PROJECT_CUR")
                    .createDocument("PROJECT", new ByteArrayInputStream(new byte[] {1}));
            files.createDirectory("_xmlsignatures").createDocument("1", new ByteArrayInputStream(new byte[] {2}));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            signed = out.toByteArray();
        }

        Copy copy = ExcelMarker.mark(signed, List.of(new Mark(new Spot.Cell("表1", 2, 3), Mark.Weight.ERROR, "一")));

        assertThat(copy.lost()).containsExactly(Copy.Loss.SIGNATURE);
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(copy.bytes()))) {
            assertThat(files.getRoot().getEntryNames())
                    .contains("_VBA_PROJECT_CUR")
                    .doesNotContain("_xmlsignatures");
        }
    }

    private static byte[] book(boolean old) throws IOException {
        try (Workbook book = old ? new HSSFWorkbook() : new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("表1");
            sheet.createRow(1).createCell(2).setCellValue(12.5);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }
}
