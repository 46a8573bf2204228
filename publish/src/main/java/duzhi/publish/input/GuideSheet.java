package duzhi.publish.input;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sheet in front: how to fill in, where errors are told, and every column with its note. */
final class GuideSheet {

    static final String NAME = "说明";

    private static final List<String> STEPS = List.of(
            "一、每个数只填一次。公开的各张表、说明文字里的合计、占比、增减都由程序从这里算出。",
            "二、金额一律以元为单位，最多两位小数；没有的填 0；不用的行整行删除，不要合并单元格，不要隐藏行列。",
            "三、有下拉列表的单元格从列表中选；科目只填编码也可以。鼠标放在表头上可以看到填写说明。",
            "四、填的时候看“校验”表：显示“不符”的先改好。",
            "五、填完保存，用程序读取。有错时会一次列出全部错误，写明工作表和单元格（如 支出!F12）、错在哪里、怎么改；改完再读。",
            "六、可以加自用的工作表和列，程序不读；请不要改工作表名和表头。");
    private static final List<String> HEADINGS = List.of("工作表", "列", "是否必填", "怎么填");
    private static final int[] WIDTHS = {14, 24, 26, 96};

    private GuideSheet() {}

    static void write(XSSFSheet sheet, InputForm form, int year, Looks looks) {
        int at = 0;
        line(sheet, at++, form.set().name().zh() + " " + year + " 年度填报", looks.title);
        for (String step : STEPS) {
            line(sheet, at++, step, looks.about);
        }
        at++;
        row(sheet, at++, HEADINGS, looks.heading);
        for (SheetForm each : form.sheets()) {
            row(sheet, at++, List.of(each.name(), "", each.optional() ? "可以没有" : "", each.about()), looks.given);
            for (InputColumn column : each.columns()) {
                if (!column.kind().isPrinted()) {
                    row(sheet, at++, List.of("", column.heading(), demand(each, column), column.note()), looks.text);
                }
            }
        }
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * WorkbookWriter.CHARACTER);
        }
    }

    private static String demand(SheetForm sheet, InputColumn column) {
        if (!column.demand().when().isEmpty()) {
            return column.demand().when().entrySet().stream()
                    .map(condition -> condition(sheet, condition))
                    .findFirst()
                    .orElse("");
        }
        if (sheet.fills() == SheetForm.Fills.TEXTS || sheet.fills() == SheetForm.Fills.BASICS) {
            return "见各行说明";
        }
        return column.demand().always() && column.mapped().isEmpty() ? "必填" : "";
    }

    private static String condition(SheetForm sheet, Map.Entry<String, List<String>> condition) {
        String heading =
                sheet.find(condition.getKey()).map(InputColumn::heading).orElse("");
        return heading + "为" + String.join("、", condition.getValue()) + "时";
    }

    private static void line(Sheet sheet, int at, String text, XSSFCellStyle style) {
        Row row = sheet.createRow(at);
        row.createCell(0).setCellValue(text);
        row.getCell(0).setCellStyle(style);
    }

    private static void row(Sheet sheet, int at, List<String> texts, XSSFCellStyle style) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < texts.size(); i++) {
            row.createCell(i).setCellValue(texts.get(i));
            row.getCell(i).setCellStyle(style);
        }
    }
}
