package duzhi.reader.excel;

import duzhi.form.filled.Remark;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Transcript;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Watch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook in the making, in either format. */
final class Book {

    /** The two formats. */
    enum Kind {
        XLSX,
        XLS
    }

    private final Workbook workbook;

    Book(Kind kind) {
        workbook = kind == Kind.XLSX ? new XSSFWorkbook() : new HSSFWorkbook();
    }

    Workbook workbook() {
        return workbook;
    }

    Sheet sheet(String name) {
        Sheet sheet = workbook.getSheet(name);
        return sheet == null ? workbook.createSheet(name) : sheet;
    }

    /** Puts a row there: texts, numbers and, behind an equals sign, formulas; null leaves a field out. */
    Book row(String sheet, int row, Object... values) {
        for (int i = 0; i < values.length; i++) {
            put(sheet, CellReference.convertNumToColString(i) + row, values[i], "General");
        }
        return this;
    }

    Book put(String sheet, String reference, Object value, String format) {
        Cell cell = cell(sheet, reference);
        switch (value) {
            case String formula when formula.startsWith("=") -> cell.setCellFormula(formula.substring(1));
            case String text -> cell.setCellValue(text);
            case Number number -> cell.setCellValue(number.doubleValue());
            default -> throw new IllegalArgumentException(value.toString());
        }
        if (!format.equals("General")) {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            cell.setCellStyle(style);
        }
        return this;
    }

    Cell cell(String sheet, String reference) {
        CellReference at = new CellReference(reference);
        Sheet on = sheet(sheet);
        Row row = on.getRow(at.getRow()) == null ? on.createRow(at.getRow()) : on.getRow(at.getRow());
        Cell cell = row.getCell(at.getCol());
        return cell == null ? row.createCell(at.getCol()) : cell;
    }

    Book merge(String sheet, String range) {
        sheet(sheet).addMergedRegion(CellRangeAddress.valueOf(range));
        return this;
    }

    /** Stores the results of all formulas, as a spreadsheet program does. */
    Book calculated() {
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return this;
    }

    byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Transcript read() {
        try {
            return read(bytes(), Limits.DEFAULT);
        } catch (Unreadable e) {
            throw new AssertionError(e);
        }
    }

    static Transcript read(byte[] bytes, Limits limits) throws Unreadable {
        return read("invented.xlsx", bytes, limits);
    }

    static Transcript read(String name, byte[] bytes, Limits limits) throws Unreadable {
        return new ExcelTranscriber().transcribe(Original.of(name, bytes), limits, Watch.of(limits.time()));
    }

    /** The remarks as {@code KIND detail}. */
    static List<String> remarks(Transcript transcript) {
        return transcript.remarks().stream().map(Book::line).toList();
    }

    private static String line(Remark remark) {
        return (remark.kind() + " " + remark.detail()).strip();
    }
}
