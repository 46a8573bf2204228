package duzhi.check.rules.structure;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.PrintedRow;
import duzhi.form.filled.UnrecognisedTable;
import duzhi.ledger.source.Place;
import java.util.List;

/** A table that no form fits is told of: nothing in it was checked, and silence would look like a pass. */
final class UnrecognisedTables implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "A-17",
            Severity.WARNING,
            new Text("每张表都能按已知表样识别；不能识别的表未作检查。", "Every table fits a known form; one that does not is not checked."),
            "《地方预决算公开操作规程》（财预〔2016〕143号）",
            List.of("A-17"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public boolean examines(FilledDocument document) {
        return !document.isBlankForm();
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        out.pass(document.tables().size());
        for (UnrecognisedTable table : document.unrecognised()) {
            if (figures(table) == 0) {
                out.notRun(new Text("表不是已知表样，其中也没有数。", "The table fits no known form and has no figures."));
            } else {
                out.fail(finding(document, table, out));
            }
        }
        if (document.tables().isEmpty() && document.unrecognised().isEmpty()) {
            out.notApplicable(new Text("文件中没有表格。", "There are no tables."));
        }
    }

    private static Finding finding(FilledDocument document, UnrecognisedTable table, Verdicts out) {
        String title = table.title().isBlank() ? "" : "“" + table.title() + "”";
        return out.finding()
                .message(
                        "第%d行起的表%s不是已知表样，其中%d个数未作任何检查。",
                        "The table from line %d on %s fits no known form; its %d figures were not checked.",
                        table.firstLine(),
                        title,
                        figures(table))
                .remedy(
                        "核对表题和表头是否被改动；确属其他表样的，可按说明增加表样。",
                        "See whether its title or headings were changed; another form can be added.")
                .at(place(document, table))
                .build();
    }

    private static long figures(UnrecognisedTable table) {
        return table.printed().stream()
                .flatMap(row -> row.cells().stream())
                .map(PrintedRow.Cell::text)
                .filter(text -> text.matches("[-+]?[\\d,，.]*\\d%?"))
                .count();
    }

    private static Place place(FilledDocument document, UnrecognisedTable table) {
        int line = table.firstLine();
        String printed = document.lines().get(line - 1);
        return Place.ofText(document.path(), line, 0, printed.length(), printed.strip());
    }
}
