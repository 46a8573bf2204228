package duzhi.check.rules.structure;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.outline.PrintedTables;
import duzhi.check.rules.outline.Scope;
import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.form.filled.FilledTable;
import duzhi.ledger.chart.Chart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table that goes down the levels of a classification does so everywhere: an item stands under its class, and a class
 * has its items below it. What the others of the table do is the measure; a table of one level is not asked for more.
 */
final class ListedLevels implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "A-20",
            Severity.WARNING,
            new Text("逐级列示的科目表，类、款、项的行没有缺漏。", "A table that lists classes with their items leaves out neither."),
            "《预算法》第四十六条；《预算法实施条例》第六条",
            List.of("A-20"));

    private static final int STEP = 2;

    /** So many others must do it for each that does not. */
    private static final int HABIT = 3;

    /** So many are enough where another table of the document lists the class that is missing. */
    private static final int ENOUGH = 2;

    private final PrintedTables tables;
    private final CodeSets codes;

    ListedLevels(PrintedTables tables, CodeSets codes) {
        this.tables = tables;
        this.codes = codes;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        if (!Scope.isDisclosed(document, out)) {
            return;
        }
        Map<String, List<FilledTable>> byForm = document.tables().stream()
                .filter(table -> tables.isDisclosed(table.form().kind()))
                .collect(Collectors.groupingBy(table -> table.form().id(), LinkedHashMap::new, Collectors.toList()));
        Map<Chart, NavigableMap<String, FilledRow>> everywhere =
                listed(byForm.values().stream().flatMap(List::stream).toList());
        byForm.values().forEach(parts -> check(parts, everywhere, out));
    }

    private Map<Chart, NavigableMap<String, FilledRow>> listed(List<FilledTable> parts) {
        Map<Chart, NavigableMap<String, FilledRow>> listed = new LinkedHashMap<>();
        parts.stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> PrintedCode.of(row, codes))
                .forEach(code -> listed.computeIfAbsent(code.chart(), any -> new TreeMap<>())
                        .putIfAbsent(code.code(), code.row()));
        return listed;
    }

    /** The parts of one table, which a page break may have torn. */
    private void check(List<FilledTable> parts, Map<Chart, NavigableMap<String, FilledRow>> everywhere, Verdicts out) {
        boolean whole = parts.stream().allMatch(table -> table.ignored().isEmpty());
        listed(parts).forEach((chart, rows) -> {
            Set<String> known = everywhere.getOrDefault(chart, rows).keySet();
            for (int length = 3; length <= 5; length += STEP) {
                level(parts.getFirst(), rows, known, length, whole, out);
            }
        });
    }

    private static void level(
            FilledTable table,
            NavigableMap<String, FilledRow> rows,
            Set<String> known,
            int length,
            boolean whole,
            Verdicts out) {
        List<String> classes =
                rows.keySet().stream().filter(code -> code.length() == length).toList();
        List<String> items = rows.keySet().stream()
                .filter(code -> code.length() == length + STEP)
                .toList();
        List<String> orphans = items.stream()
                .map(item -> item.substring(0, length))
                .distinct()
                .filter(parent -> !rows.containsKey(parent))
                .toList();
        List<String> bare = classes.stream()
                .filter(code ->
                        rows.keySet().stream().noneMatch(each -> each.length() > length && each.startsWith(code)))
                .toList();
        int filled = classes.size() - bare.size();
        List<String> missing = orphans.stream()
                .filter(parent -> filled >= (known.contains(parent) ? ENOUGH : HABIT) * orphans.size())
                .toList();
        boolean childless = filled >= HABIT * bare.size();
        out.pass(filled);
        if (!whole && (!missing.isEmpty() || childless && !bare.isEmpty())) {
            out.notRun(Text.of(
                    "《%s》有没有读懂的行或列，不能断定缺少哪一级科目。",
                    "Some rows or columns of “%s” were not read; what seems left out may be among them.",
                    table.title()));
            return;
        }
        missing.forEach(parent -> orphan(table, parent, rows.higherEntry(parent).getValue(), out));
        if (childless) {
            bare.forEach(code -> bare(table, code, Objects.requireNonNull(rows.get(code)), out));
        }
    }

    private static void orphan(FilledTable table, String parent, FilledRow below, Verdicts out) {
        out.fail(out.finding()
                .message(
                        "《%s》“%s”的上级科目%s没有列出，其余科目都逐级列示。",
                        "“%s” lists “%s” without the class %s above it; the others are listed with theirs.",
                        table.title(),
                        below.name(),
                        parent)
                .remedy("补上%s一行。", "Add the row %s.", parent)
                .at(below.place())
                .build());
    }

    private static void bare(FilledTable table, String code, FilledRow row, Verdicts out) {
        out.fail(out.finding()
                .message(
                        "《%s》“%s”（%s）下面没有列出明细科目，其余科目都逐级列示。",
                        "“%s” lists “%s” (%s) without the items below it; the others are listed with theirs.",
                        table.title(),
                        row.name(),
                        code)
                .remedy("补上所属的明细科目。", "Add the items that belong to it.")
                .at(row.place())
                .build());
    }
}
