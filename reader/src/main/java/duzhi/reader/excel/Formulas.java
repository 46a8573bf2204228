package duzhi.reader.excel;

import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Watch;
import duzhi.reader.excel.Value.Number;
import duzhi.reader.excel.Value.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Computes formulas anew. What depends on the day, on chance, on other files or on more cells than is sensible keeps its
 * stored result and counts as not computed, so that the same file always gives the same remarks.
 */
final class Formulas {

    /** Cells that all formulas of a file may refer to together. */
    private static final long MOST_REFERRED = 20_000_000;

    private static final long WHOLE_COLUMN = 1 << 16;
    private static final BigDecimal NOISE = new BigDecimal("1e-9");
    private static final Pattern UNSTEADY = Pattern.compile(
            "\\b(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO|INDIRECT|OFFSET|WEBSERVICE|RTD)\\(|\\[[^\\]]*\\]",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AREA = Pattern.compile(
            "\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}");

    private final FormulaEvaluator evaluator;
    private final Set<Cell> kept = new HashSet<>();
    private long referred;

    Formulas(Workbook book, Watch watch) throws Unreadable {
        evaluator = book.getCreationHelper().createFormulaEvaluator();
        boolean asDisplayed = book instanceof XSSFWorkbook packed
                && packed.getCTWorkbook().isSetCalcPr()
                && !packed.getCTWorkbook().getCalcPr().getFullPrecision();
        for (Sheet sheet : book) {
            for (Cell cell : formulas(sheet)) {
                watch.check();
                if (asDisplayed || !isSteady(cell)) {
                    keep(cell);
                }
            }
        }
    }

    private static List<Cell> formulas(Sheet sheet) {
        List<Cell> formulas = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                    formulas.add(cell);
                }
            }
        }
        return formulas;
    }

    private boolean isSteady(Cell cell) {
        try {
            String formula = cell.getCellFormula();
            long cells = referred(formula);
            if (referred + cells > MOST_REFERRED || UNSTEADY.matcher(formula).find()) {
                return false;
            }
            referred += cells;
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static long referred(String formula) {
        long cells = 1;
        Matcher area = AREA.matcher(formula);
        while (area.find()) {
            cells += area.group(1) == null
                    ? WHOLE_COLUMN
                    : (1 + Math.abs(column(area.group(1)) - column(area.group(3))))
                            * (1 + Math.abs(Long.parseLong(area.group(2)) - Long.parseLong(area.group(4))));
        }
        return cells;
    }

    private static long column(String letters) {
        return CellReference.convertColStringToIndex(letters);
    }

    /** From here on its result is a value like any other. */
    private void keep(Cell cell) {
        kept.add(cell);
        try {
            if (!Value.isPending(cell)) {
                cell.removeFormula();
            }
        } catch (RuntimeException e) {
            // Part of a field of formulas: it stays one, and what computes with it is computed with it.
        }
    }

    /** Whether a cell holds a formula, one that keeps its stored result included. */
    boolean holds(Cell cell) {
        return cell.getCellType() == CellType.FORMULA || kept.contains(cell);
    }

    /** What a formula gives now; empty if it cannot be computed. */
    Optional<Value> compute(Cell cell) {
        if (kept.contains(cell)) {
            return Optional.empty();
        }
        try {
            CellValue value = evaluator.evaluate(cell);
            return Optional.ofNullable(value).map(Value::of);
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /** Whether two results can be held against one another: failures and kinds may be the evaluator's own. */
    static boolean areComparable(Value stored, Value computed) {
        return stored.equals(computed)
                || stored instanceof Number && computed instanceof Number
                || stored instanceof Words && computed instanceof Words;
    }

    /** Whether two results differ by more than the noise of binary fractions. */
    static boolean differ(Value stored, Value computed) {
        if (stored instanceof Number one && computed instanceof Number other) {
            BigDecimal size = one.number().abs().max(other.number().abs()).max(BigDecimal.ONE);
            return one.number().subtract(other.number()).abs().compareTo(size.multiply(NOISE)) > 0;
        }
        return !stored.equals(computed);
    }
}
