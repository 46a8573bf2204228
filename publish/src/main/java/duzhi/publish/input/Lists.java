package duzhi.publish.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The words to choose from, on a hidden sheet, each list under a name that drop-downs refer to. */
final class Lists {

    /** The hidden sheet. */
    static final String SHEET = "字典";

    private final XSSFWorkbook workbook;
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    Lists(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** The name of the list of a column's words. */
    String name(InputForm form, CodeBook codes, InputColumn column) {
        boolean chart = column.kind() == InputColumn.Kind.CODE;
        String name = "list_" + column.source().replace('-', '_') + (chart ? "_" + column.digits() : "");
        lists.computeIfAbsent(
                name,
                any -> chart
                        ? codes.shown(column.source(), column.digits())
                        : List.copyOf(form.list(column.source()).keySet()));
        return name;
    }

    void write() {
        XSSFSheet sheet = workbook.createSheet(SHEET);
        int column = 0;
        for (Map.Entry<String, List<String>> list : lists.entrySet()) {
            write(sheet, column, list.getKey(), new ArrayList<>(list.getValue()));
            column++;
        }
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
    }

    private void write(XSSFSheet sheet, int column, String name, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            Row row = sheet.getRow(i);
            (row == null ? sheet.createRow(i) : row).createCell(column).setCellValue(words.get(i));
        }
        String letters = Places.letters(column + 1);
        XSSFName range = workbook.createName();
        range.setNameName(name);
        range.setRefersToFormula("'" + SHEET + "'!$" + letters + "$1:$" + letters + "$" + Math.max(1, words.size()));
    }
}
