package duzhi.publish.input;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sheet that says, while the clerk writes, what does not add up. */
final class CheckSheet {

    static final String NAME = "校验";

    private static final List<String> HEADINGS = List.of("核对事项", "一边", "另一边", "相差", "结果");
    private static final int[] WIDTHS = {60, 20, 20, 18, 10};
    private static final int PROJECTS = 40;
    private static final String ABOUT = "填写时自动计算。显示“不符”的，先核对有关各行再读取；空白的表示还没有数据。";

    private final XSSFSheet sheet;
    private final InputForm form;
    private final Looks looks;
    private final SumFormula sums;
    private int next = WorkbookWriter.ABOVE;

    private CheckSheet(XSSFSheet sheet, InputForm form, Looks looks, Map<String, Integer> lengths) {
        this.sheet = sheet;
        this.form = form;
        this.looks = looks;
        this.sums = new SumFormula(form, lengths);
    }

    static void write(XSSFSheet sheet, InputForm form, int entered, Looks looks, Map<String, Integer> lengths) {
        CheckSheet check = new CheckSheet(sheet, form, looks, lengths);
        check.headings();
        form.conditions().forEach(check::condition);
        int projects = Math.max(PROJECTS, entered);
        form.weights().ifPresent(weights -> check.weights(weights, projects));
        check.colours();
        new XSSFFormulaEvaluator(sheet.getWorkbook()).evaluateAll();
    }

    private void headings() {
        XSSFCell about = sheet.createRow(0).createCell(0);
        about.setCellValue(ABOUT);
        about.setCellStyle(looks.about);
        XSSFRow row = sheet.createRow(1);
        for (int i = 0; i < HEADINGS.size(); i++) {
            XSSFCell cell = row.createCell(i);
            cell.setCellValue(HEADINGS.get(i));
            cell.setCellStyle(looks.heading);
            sheet.setColumnWidth(i, WIDTHS[i] * WorkbookWriter.CHARACTER);
        }
        sheet.createFreezePane(0, WorkbookWriter.ABOVE);
    }

    private void condition(Condition condition) {
        condition.groups().forEach((group, funds) -> {
            XSSFRow row = sheet.createRow(next++);
            String name = condition.words().zh() + (group.isEmpty() ? "" : "：" + group);
            text(row, name);
            formula(row, 1, sums.of(condition.left(), funds));
            formula(row, 2, sums.of(condition.right(), funds));
            int at = row.getRowNum() + 1;
            formula(row, 3, "ROUND(B" + at + "-C" + at + ",2)");
            result(row, "IF(D" + at + (condition.equal() ? "=0" : "<=0") + ",\"通过\",\"不符\")");
        });
    }

    private void weights(Weights weights, int projects) {
        SheetForm of = form.sheetOf(SheetForm.Fills.PROJECTS).orElseThrow();
        SheetForm indicators = form.sheetOf(SheetForm.Fills.INDICATORS).orElseThrow();
        String keys = sums.range(indicators, indicators.find("project").orElseThrow());
        String points = sums.range(indicators, indicators.find("weight").orElseThrow());
        int wanted = weights.total() - weights.execution();
        for (int i = 0; i < projects; i++) {
            int project = WorkbookWriter.ABOVE + i + 1;
            String code = "'" + of.name() + "'!$A$" + project;
            String name = "'" + of.name() + "'!$B$" + project;
            XSSFRow row = sheet.createRow(next++);
            int at = row.getRowNum() + 1;
            String sum = "SUMIFS(" + points + "," + keys + "," + code + ")";
            String words = "\"指标分值合计（另有执行率" + weights.execution() + "分）：\"&" + name;
            String blank = "IF(A" + at + "=\"\",\"\",";
            formula(row, 0, "IF(" + code + "=\"\",\"\",IF(" + sum + "=0,\"\"," + words + "))");
            formula(row, 1, blank + sum + ")");
            formula(row, 2, blank + wanted + ")");
            formula(row, 3, blank + "ROUND(B" + at + "-C" + at + ",2))");
            String fine = "OR(D" + at + "=0,D" + at + "=" + weights.execution() + ")";
            result(row, blank + "IF(" + fine + ",\"通过\",\"不符\"))");
            row.forEach(cell -> cell.setCellStyle(looks.about));
        }
    }

    private void text(XSSFRow row, String words) {
        XSSFCell cell = row.createCell(0);
        cell.setCellValue(words);
        cell.setCellStyle(looks.text);
    }

    private void formula(XSSFRow row, int column, String formula) {
        XSSFCell cell = row.createCell(column);
        cell.setCellFormula(formula);
        cell.setCellStyle(looks.money);
    }

    private void result(XSSFRow row, String formula) {
        XSSFCell cell = row.createCell(HEADINGS.size() - 1);
        cell.setCellFormula(formula);
        cell.setCellStyle(looks.centre);
    }

    private void colours() {
        var formatting = sheet.getSheetConditionalFormatting();
        String last = "$E" + (WorkbookWriter.ABOVE + 1);
        XSSFConditionalFormattingRule bad = formatting.createConditionalFormattingRule(last + "=\"不符\"");
        PatternFormatting red = bad.createPatternFormatting();
        red.setFillBackgroundColor(IndexedColors.ROSE.getIndex());
        red.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        CellRangeAddress[] ranges = {new CellRangeAddress(WorkbookWriter.ABOVE, next, 0, HEADINGS.size() - 1)};
        formatting.addConditionalFormatting(ranges, bad);
    }
}
