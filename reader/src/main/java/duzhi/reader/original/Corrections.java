package duzhi.reader.original;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellUtil;

/**
 * Writes a copy of a workbook with some cells corrected, each with a comment. Nothing else is touched: no other value, and
 * stored results of formulas stay as they are, so that the file says what was corrected and nothing more.
 */
public final class Corrections {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Corrections() {}

    /** The copy; the same file and corrections give the same cells. */
    public static byte[] write(byte[] original, List<Correction> corrections) throws IOException {
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(original))) {
            for (Correction correction : corrections) {
                if (book.getSheet(correction.at().sheet()) == null) {
                    throw new IOException("no sheet " + correction.at().sheet());
                }
                Cell cell = CellUtil.getCell(
                        CellUtil.getRow(
                                correction.at().row() - 1,
                                book.getSheet(correction.at().sheet())),
                        correction.at().column() - 1);
                set(cell, correction);
                ExcelMarker.add(book, correction.at(), correction.words());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(original.length);
            book.write(out);
            return out.toByteArray();
        }
    }

    /** A number stays a number, words stay words; a formula gives way to the value. */
    private static void set(Cell cell, Correction correction) throws IOException {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (cell.getCellType() == CellType.FORMULA) {
            cell.removeFormula();
        }
        if (type == CellType.STRING) {
            cell.setCellValue(replaced(cell.getStringCellValue(), correction));
        } else {
            cell.setCellValue(number(correction.number()).doubleValue());
        }
    }

    /** Everything else in the cell stays; words that are not there as read are not guessed at. */
    private static String replaced(String words, Correction correction) throws IOException {
        int from = words.indexOf(correction.before());
        for (int i = 0; i < correction.nth() && from >= 0; i++) {
            from = words.indexOf(correction.before(), from + 1);
        }
        if (from < 0 || correction.before().isEmpty()) {
            throw new IOException("“%s” does not stand in %s!%s as it was read; correct it by hand, nothing was written"
                    .formatted(
                            correction.before(),
                            correction.at().sheet(),
                            new CellAddress(
                                    correction.at().row() - 1, correction.at().column() - 1)));
        }
        return words.substring(0, from)
                + correction.after()
                + words.substring(from + correction.before().length());
    }

    private static BigDecimal number(String printed) {
        boolean percent = printed.endsWith("%");
        BigDecimal number = new BigDecimal(percent ? printed.substring(0, printed.length() - 1) : printed);
        return percent ? number.divide(HUNDRED) : number;
    }
}
