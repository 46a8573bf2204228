package duzhi.reader.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** What a cell holds, before any format. */
sealed interface Value {

    /** A number with the fifteen digits that spreadsheets keep. */
    record Number(BigDecimal number) implements Value {}

    /** Words, a truth value in words, or nothing. */
    record Words(String text) implements Value {}

    /** A calculation that failed, as {@code #DIV/0!}. */
    record Failure(String code) implements Value {}

    /** Nothing. */
    Words NONE = new Words("");

    MathContext PRECISION = new MathContext(15, RoundingMode.HALF_UP);

    /** The value stored in a cell; of a formula its last result. */
    static Value stored(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> number(raw(cell));
            case STRING -> new Words(cell.getRichStringCellValue().getString());
            case BOOLEAN -> truth(cell.getBooleanCellValue());
            case ERROR -> failure(cell.getErrorCellValue());
            default -> NONE;
        };
    }

    /** Whether a formula has no result yet: programs that only write files leave the calculation to the reader's. */
    static boolean isPending(Cell cell) {
        return cell instanceof XSSFCell packed && packed.getRawValue() == null;
    }

    /** A value computed anew. */
    static Value of(CellValue value) {
        return switch (value.getCellType()) {
            case NUMERIC -> number(Double.toString(value.getNumberValue()));
            case STRING -> new Words(value.getStringValue());
            case BOOLEAN -> truth(value.getBooleanValue());
            case ERROR -> failure(value.getErrorValue());
            default -> NONE;
        };
    }

    private static String raw(Cell cell) {
        if (cell instanceof XSSFCell packed) {
            String written = packed.getRawValue();
            return written == null ? "" : written.strip();
        }
        return Double.toString(cell.getNumericCellValue());
    }

    private static Value number(String raw) {
        try {
            return raw.isEmpty() ? NONE : new Number(new BigDecimal(raw).round(PRECISION));
        } catch (NumberFormatException e) {
            return new Words(raw);
        }
    }

    private static Value truth(boolean truth) {
        return new Words(truth ? "TRUE" : "FALSE");
    }

    private static Value failure(byte code) {
        return new Failure(
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#" + code);
    }
}
