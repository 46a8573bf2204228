package duzhi.publish.written;

import duzhi.publish.written.Seen.Spot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.format.CellFormat;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Word documents and workbooks as Apache POI opens them. */
final class OfficeFiles {

    private static final Pattern NO_ZERO = Pattern.compile("[^;]*;[^;]*;");

    private OfficeFiles() {}

    static List<Seen> word(byte[] docx) throws IOException {
        List<Seen> tables = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    before.append(paragraph.getText().replaceAll("\\s", ""));
                } else if (element instanceof XWPFTable table) {
                    tables.add(new Seen(before.toString(), table.getRows().size(), cells(table)));
                    before.setLength(0);
                }
            }
        }
        return tables;
    }

    private static List<Spot> cells(XWPFTable table) {
        List<Spot> cells = new ArrayList<>();
        for (int row = 0; row < table.getRows().size(); row++) {
            int column = 0;
            for (XWPFTableCell cell : table.getRow(row).getTableCells()) {
                int columns = Optional.ofNullable(cell.getCTTc().getTcPr())
                        .map(CTTcPr::getGridSpan)
                        .map(span -> span.getVal().intValue())
                        .orElse(1);
                if (isContinued(cell)) {
                    lengthen(cells, column);
                } else {
                    cells.add(new Spot(row, column, 1, columns, cell.getText()));
                }
                column += columns;
            }
        }
        return cells;
    }

    /** A cell that goes on from the row above says so without a value. */
    private static boolean isContinued(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        return properties != null
                && properties.getVMerge() != null
                && properties.getVMerge().getVal() != STMerge.RESTART;
    }

    private static void lengthen(List<Spot> cells, int column) {
        for (int i = cells.size() - 1; i >= 0; i--) {
            Spot above = cells.get(i);
            if (above.column() == column) {
                cells.set(i, new Spot(above.row(), column, above.rows() + 1, above.columns(), above.text()));
                return;
            }
        }
        throw new AssertionError("nothing above column " + column + " goes on");
    }

    /** Each sheet whole: what stands above the table, the table, and what stands below. */
    static List<Seen> sheets(byte[] xlsx) throws IOException {
        List<Seen> sheets = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            book.forEach(sheet -> sheets.add(sheet((XSSFSheet) sheet)));
        }
        return sheets;
    }

    private static Seen sheet(XSSFSheet sheet) {
        List<Spot> cells = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                Optional<CellRangeAddress> merged = sheet.getMergedRegions().stream()
                        .filter(region -> region.isInRange(cell))
                        .findFirst();
                boolean first = merged.map(region -> region.getFirstRow() == cell.getRowIndex()
                                && region.getFirstColumn() == cell.getColumnIndex())
                        .orElse(true);
                if (first) {
                    cells.add(new Spot(
                            cell.getRowIndex(),
                            cell.getColumnIndex(),
                            merged.map(region -> region.getLastRow() - region.getFirstRow() + 1)
                                    .orElse(1),
                            merged.map(region -> region.getLastColumn() - region.getFirstColumn() + 1)
                                    .orElse(1),
                            shown(cell)));
                }
            }
        }
        return new Seen("", sheet.getLastRowNum() + 1, cells);
    }

    /** As the format of the cell shows it; POI overlooks that a zero whose section is empty is not shown. */
    private static String shown(Cell cell) {
        String format = cell.getCellStyle().getDataFormatString();
        boolean number = cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA;
        boolean hidden = number
                && cell.getNumericCellValue() == 0
                && NO_ZERO.matcher(format).matches();
        return hidden ? "" : CellFormat.getInstance(Locale.ROOT, format).apply(cell).text;
    }
}
