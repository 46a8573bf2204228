package duzhi.publish.input;

import duzhi.ledger.source.Place;
import duzhi.publish.input.Sheet.Found;
import duzhi.publish.input.Sheet.Line;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The sheets of a workbook as they were filled in. Numbers keep the digits that are stored. */
final class XlsxSheets {

    /** Excel computes with fifteen digits; what follows is noise. */
    private static final MathContext EXCEL = new MathContext(15);

    private static final int ROWS = 20_000;
    private static final int COLUMNS = 60;

    private final String document;
    private final Problems problems;
    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);

    private XlsxSheets(String document, Problems problems) {
        this.document = document;
        this.problems = problems;
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    /** Reads a workbook; one that cannot be opened is a problem and gives no sheets. */
    static List<Sheet> read(Path file, Problems problems) {
        String document = String.valueOf(file.getFileName());
        if (!Files.exists(file)) {
            problems.error(
                    Place.ofDocument(document),
                    "没有“%s”这个文件或文件夹。请核对路径；填报用的文件由 publish --new 建立",
                    "there is no file or folder '%s'; check the path; publish --new makes what is to be filled in",
                    file);
            return List.of();
        }
        XlsxSheets reader = new XlsxSheets(document, problems);
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            return reader.sheets(workbook);
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof RuntimeException bug && !isOfTheFile(bug)) {
                throw bug;
            }
            problems.error(
                    Place.ofDocument(document),
                    "打不开“%s”：它不是 .xlsx 工作簿，或者已经损坏。请用 Excel 或 WPS 打开后另存为 .xlsx 再试",
                    "'%s' cannot be opened: it is no .xlsx workbook or it is damaged; open it in a spreadsheet program and save it as .xlsx",
                    file);
            return List.of();
        }
    }

    private static boolean isOfTheFile(RuntimeException thrown) {
        return thrown instanceof OpenXML4JRuntimeException
                || thrown.getCause() instanceof InvalidFormatException
                || thrown.getClass().getName().startsWith("org.apache.poi.")
                || thrown.getClass().getName().startsWith("org.apache.xmlbeans.")
                || thrown instanceof IllegalArgumentException;
    }

    private List<Sheet> sheets(XSSFWorkbook workbook) {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                sheets.add(sheet(sheet));
            } else if (!Lists.SHEET.equals(sheet.getSheetName()) && sheet.getPhysicalNumberOfRows() > 0) {
                problems.error(
                        Places.sheet(document, sheet.getSheetName()),
                        "这张工作表被隐藏了，里面的内容看不见也没有读。请取消隐藏，或者删除它",
                        "this sheet is hidden and was not read; show it or delete it");
            }
        }
        return sheets;
    }

    private Sheet sheet(XSSFSheet sheet) {
        List<Line> lines = new ArrayList<>();
        List<Place> hidden = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getRowNum() >= ROWS) {
                problems.error(
                        Places.row(document, sheet.getSheetName(), row.getRowNum() + 1),
                        "内容超过 %d 行，没有读完。请删除下方多余的行",
                        "there are more than %d rows; delete what stands below",
                        ROWS);
                break;
            }
            Line line = line(sheet, row);
            if (!line.isBlank()) {
                lines.add(line);
                if (row.getZeroHeight()) {
                    hidden.add(Places.row(document, sheet.getSheetName(), line.number()));
                }
            }
        }
        hiddenColumns(sheet, lines, hidden);
        return new Sheet(sheet.getSheetName(), List.copyOf(lines), List.copyOf(hidden), merged(sheet));
    }

    private void hiddenColumns(XSSFSheet sheet, List<Line> lines, List<Place> hidden) {
        for (int column = 0; column < COLUMNS; column++) {
            int at = column;
            if (sheet.isColumnHidden(column)
                    && lines.stream()
                            .anyMatch(line -> line.cell(at)
                                    .filter(cell -> !cell.isBlank())
                                    .isPresent())) {
                hidden.add(Places.column(document, sheet.getSheetName(), column + 1));
            }
        }
    }

    private List<Place> merged(XSSFSheet sheet) {
        List<Place> merged = new ArrayList<>();
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            merged.add(Places.cell(
                    document,
                    sheet.getSheetName(),
                    range.getFirstRow() + 1,
                    range.getFirstColumn() + 1,
                    range.formatAsString()));
        }
        return merged;
    }

    private Line line(XSSFSheet sheet, Row row) {
        List<Found> cells = new ArrayList<>();
        int last = Math.min(row.getLastCellNum(), COLUMNS);
        for (int column = 0; column < last; column++) {
            XSSFCell cell = (XSSFCell) row.getCell(column);
            cells.add(found(sheet.getSheetName(), row.getRowNum() + 1, column + 1, cell));
        }
        return new Line(row.getRowNum() + 1, cells);
    }

    private Found found(String sheet, int row, int column, @Nullable XSSFCell cell) {
        String fault = cell == null ? "" : fault(cell);
        String shown = cell == null || !fault.isEmpty() ? "" : Cells.tidy(formatter.formatCellValue(cell));
        String raw = cell == null || !fault.isEmpty() ? "" : raw(cell, shown);
        boolean general = cell != null
                && isNumber(cell)
                && "General".equals(cell.getCellStyle().getDataFormatString());
        String seen = general ? raw : shown;
        Place place = Places.cell(document, sheet, row, column, fault.isEmpty() ? seen : fault);
        return new Found(raw, seen, fault, place);
    }

    private static boolean isNumber(XSSFCell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.NUMERIC;
    }

    private static String raw(XSSFCell cell, String shown) {
        String stored = cell.getRawValue();
        if (!isNumber(cell) || stored == null) {
            return shown;
        }
        return Cells.plain(new BigDecimal(stored).round(EXCEL));
    }

    private static String fault(XSSFCell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.ERROR) {
            return FormulaError.forInt(cell.getErrorCellValue()).getString();
        }
        return formula && cell.getRawValue() == null && type == CellType.NUMERIC ? "=" + cell.getCellFormula() : "";
    }
}
