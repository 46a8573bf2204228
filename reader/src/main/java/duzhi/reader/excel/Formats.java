package duzhi.reader.excel;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.CellStyle;

/** Number formats as a Chinese spreadsheet program reads them; the built-in ones are numbers with no text in the file. */
final class Formats {

    static final String GENERAL = "General";

    private static final String YEAR_MONTH = "yyyy\"年\"m\"月\"";
    private static final String MONTH_DAY = "m\"月\"d\"日\"";
    private static final String HALF_DAY = "上午/下午h\"时\"mm\"分\"";
    private static final Map<Integer, String> CHINESE = chinese();

    private Formats() {}

    private static Map<Integer, String> chinese() {
        Map<Integer, String> formats = new HashMap<>();
        money(formats, "\"¥\"#,##0", 5);
        money(formats, "\"¥\"#,##0.00", 7);
        formats.put(14, "yyyy/m/d");
        formats.put(22, "yyyy/m/d h:mm");
        for (int id : new int[] {27, 36, 50, 52, 57}) {
            formats.put(id, YEAR_MONTH);
        }
        for (int id : new int[] {28, 29, 51, 53, 54, 58}) {
            formats.put(id, MONTH_DAY);
        }
        formats.put(30, "m-d-yy");
        formats.put(31, "yyyy\"年\"m\"月\"d\"日\"");
        formats.put(32, "h\"时\"mm\"分\"");
        formats.put(33, "h\"时\"mm\"分\"ss\"秒\"");
        formats.put(34, HALF_DAY);
        formats.put(35, HALF_DAY + "ss\"秒\"");
        formats.put(55, HALF_DAY);
        formats.put(56, HALF_DAY + "ss\"秒\"");
        money(formats, "#,##0", 37);
        money(formats, "#,##0.00", 39);
        formats.put(41, "#,##0;-#,##0;\"-\";@");
        formats.put(42, "\"¥\"#,##0;\"¥\"-#,##0;\"¥-\";@");
        formats.put(43, "#,##0.00;-#,##0.00;\"-\";@");
        formats.put(44, "\"¥\"#,##0.00;\"¥\"-#,##0.00;\"¥-\";@");
        return Map.copyOf(formats);
    }

    private static void money(Map<Integer, String> formats, String pattern, int first) {
        String negative = pattern.replace("#,##0", "-#,##0");
        formats.put(first, pattern + ";" + negative);
        formats.put(first + 1, pattern + ";" + negative);
    }

    static String of(CellStyle style) {
        int index = style.getDataFormat();
        String chinese = CHINESE.get(index);
        String own = chinese == null ? style.getDataFormatString() : chinese;
        String known = own == null ? BuiltinFormats.getBuiltinFormat(index) : own;
        return known == null || known.isBlank() || known.startsWith("reserved") || known.endsWith("通用格式")
                ? GENERAL
                : known;
    }
}
