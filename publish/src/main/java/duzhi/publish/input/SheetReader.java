package duzhi.publish.input;

import duzhi.form.text.Labels;
import duzhi.ledger.source.Place;
import duzhi.publish.input.Sheet.Found;
import duzhi.publish.input.Sheet.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds the headings of a sheet and the rows below them; totals typed by hand are compared and left out. */
final class SheetReader {

    private static final int HEADINGS_WITHIN = 6;
    private static final Set<String> TOTALS = Set.of("合计", "总计");

    private final String document;
    private final Sheet sheet;
    private final SheetForm form;
    private final Problems problems;
    private final Map<Integer, InputColumn> columns = new TreeMap<>();

    private SheetReader(String document, Sheet sheet, SheetForm form, Problems problems) {
        this.document = document;
        this.sheet = sheet;
        this.form = form;
        this.problems = problems;
    }

    static List<InputRow> read(String document, Sheet sheet, SheetForm form, Problems problems) {
        return new SheetReader(document, sheet, form, problems).rows();
    }

    private List<InputRow> rows() {
        Optional<Line> headings = sheet.lines().stream()
                .filter(line -> line.number() <= HEADINGS_WITHIN)
                .filter(this::isHeading)
                .findFirst();
        if (headings.isEmpty()) {
            if (!(form.optional() && sheet.lines().isEmpty())) {
                noHeadings();
            }
            return List.of();
        }
        take(headings.get());
        covered(headings.get().number());
        List<Line> below = sheet.lines().stream()
                .filter(line -> line.number() > headings.get().number())
                .toList();
        return form.isFixed() ? given(below) : added(below);
    }

    private boolean isHeading(Line line) {
        long known = form.columns().stream()
                .filter(column -> line.cells().stream().anyMatch(cell -> column.isHeaded(cell.shown())))
                .count();
        return known * 2 > form.columns().size()
                || known > 1 && known == form.columns().size() - 1;
    }

    private void noHeadings() {
        problems.unread(sheet.name(), "");
        problems.error(
                Places.sheet(document, sheet.name()),
                "找不到表头，整张表没有读。表头应有：%s。请恢复表头，不要改动其中的文字",
                "no headings were found, nothing was read; they should be %s",
                String.join(
                        "、", form.columns().stream().map(InputColumn::heading).toList()));
    }

    private void take(Line headings) {
        for (int i = 0; i < headings.cells().size(); i++) {
            Found cell = headings.cells().get(i);
            if (!cell.isBlank()) {
                take(i, cell);
            }
        }
        form.columns().stream()
                .filter(column -> !column.kind().isPrinted() || column.kind() == InputColumn.Kind.LABEL)
                .filter(column -> !columns.containsValue(column))
                .filter(column -> column.demand().always() || column.kind() == InputColumn.Kind.LABEL)
                .forEach(column -> lacking(column, headings));
    }

    private void lacking(InputColumn column, Line headings) {
        problems.unread(sheet.name(), column.heading());
        problems.error(
                Places.row(document, sheet.name(), headings.number()),
                "缺少“%s”一列，这一列的内容读不到。请恢复这一列，表头文字不要改动",
                "the column '%s' is missing; restore it with its heading",
                column.heading());
    }

    private void take(int index, Found cell) {
        Optional<InputColumn> column = form.columns().stream()
                .filter(each -> each.isHeaded(cell.shown()))
                .findFirst();
        if (column.isEmpty()) {
            problems.warn(
                    cell.place(),
                    "不认识“%s”这一列，没有读。自用的列可以保留；如果是改了表头，请改回来",
                    "the column '%s' is not known and was not read",
                    cell.shown());
        } else if (columns.containsValue(column.get())) {
            problems.error(
                    cell.place(),
                    "“%s”出现了两次，不知道读哪一列。请只留一列",
                    "the column '%s' stands there twice; keep one",
                    cell.shown());
        } else {
            columns.put(index, column.get());
        }
    }

    private void covered(int headings) {
        for (Place place : sheet.merged()) {
            if (place.line() >= headings) {
                problems.error(
                        place,
                        "单元格 %s 被合并了，合并以后只剩左上角有内容，每行是什么就说不清了。请取消合并，逐行填写",
                        "the cells %s are merged, so that only the first holds anything; unmerge them and fill in every row",
                        place.text());
            }
        }
        for (Place place : sheet.hidden()) {
            problems.error(
                    place,
                    "这里被隐藏了但有内容，看不见的数会算进合计。请取消隐藏（筛选也会隐藏行），或者删除",
                    "this is hidden and holds something, which would count unseen; show it (filters hide rows too) or delete it");
        }
    }

    private List<InputRow> given(List<Line> lines) {
        List<InputRow> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Line line : lines) {
            InputRow row = row(line);
            String label = label(row);
            Optional<FixedRow> fixed = form.row(label);
            if (fixed.isPresent() && !seen.add(fixed.get().key())) {
                problems.error(row.place(), "“%s”出现了两次，请只留一行", "'%s' stands there twice; keep one", label);
            } else if (fixed.isPresent() || !label.isEmpty() && form.fills() == SheetForm.Fills.TEXTS) {
                rows.add(new InputRow(form, fixed.orElse(null), row.cells(), row.place()));
            } else if (!TOTALS.contains(Labels.fold(label))) {
                problems.error(
                        row.place(),
                        "不认识“%s”这一行。项目名称不要改动，也不要加行",
                        "the row '%s' is not known; names are not to be changed and rows not to be added",
                        label);
            }
        }
        form.rows().stream()
                .filter(fixed -> !seen.contains(fixed.key()) && form.fills().isFigures())
                .forEach(fixed -> problems.error(
                        Places.sheet(document, sheet.name()),
                        "缺少“%s”一行，请恢复；没有的填 0",
                        "the row '%s' is missing; restore it and enter 0 where there is nothing",
                        fixed.label()));
        return rows;
    }

    private static String label(InputRow row) {
        return row.form().columns().stream()
                .filter(column -> column.kind() == InputColumn.Kind.LABEL)
                .map(column -> row.text(column.key()))
                .findFirst()
                .orElse("");
    }

    private List<InputRow> added(List<Line> lines) {
        List<InputRow> rows = new ArrayList<>();
        List<InputRow> totals = new ArrayList<>();
        for (Line line : lines) {
            InputRow row = row(line);
            if (row.cells().values().stream().allMatch(Found::isBlank)) {
                continue;
            }
            (isTotal(row) ? totals : rows).add(row);
        }
        totals.forEach(total -> form.figures().forEach(column -> compare(total, column, rows)));
        return rows;
    }

    private static boolean isTotal(InputRow row) {
        return row.cells().values().stream().anyMatch(cell -> TOTALS.contains(Labels.fold(cell.shown())));
    }

    private void compare(InputRow total, InputColumn column, List<InputRow> rows) {
        Optional<BigDecimal> typed =
                Cells.number(total.find(column.key()).map(Found::raw).orElse(""));
        BigDecimal computed = rows.stream()
                .flatMap(row -> row.find(column.key()).flatMap(cell -> Cells.number(cell.raw())).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (typed.isPresent() && typed.get().compareTo(computed) != 0) {
            problems.error(
                    total.place(column.key()),
                    "合计行填的是 %s，各行相加是 %s，相差 %s。可能漏填或多填了一行；核对各行后改正，或者删除合计行（合计由程序计算）",
                    "the total says %s, the rows add up to %s, which is %s apart; correct the rows or delete the total, which is computed",
                    Cells.plain(typed.get()),
                    Cells.plain(computed),
                    Cells.plain(typed.get().subtract(computed).abs()));
        }
    }

    private InputRow row(Line line) {
        Map<String, Found> cells = new LinkedHashMap<>();
        columns.forEach((index, column) -> line.cell(index).ifPresent(cell -> cells.put(column.key(), cell)));
        for (Found cell : cells.values()) {
            if (!cell.fault().isEmpty()) {
                fault(cell);
            }
        }
        return new InputRow(form, null, cells, Places.row(document, sheet.name(), line.number()));
    }

    private void fault(Found cell) {
        problems.error(
                cell.place(),
                "公式没有算出结果：%s。请改正公式，或者直接填数",
                "the formula gives no value: %s; correct it or enter the number",
                cell.fault());
    }
}
