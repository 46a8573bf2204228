package duzhi.check.rules.structure;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.chart.Code;
import duzhi.ledger.fact.Dimension;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of the state capital budget have functional codes of that budget. */
final class CapitalCodes implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "B-49",
            Severity.WARNING,
            new Text("国有资本经营预算表的科目属于国有资本经营预算。", "The state capital budget has functional codes of its own."),
            "当年《政府收支分类科目》（国有资本经营预算支出科目）",
            List.of("B-49"));

    private static final List<String> TABLES = List.of("BT_SOE", "FT_SOE");
    private static final String OWN_CLASS = "223";
    private static final String BUDGET = "国有资本经营预算";
    private static final int ITEM = 7;

    private final CodeSets codes;

    CapitalCodes(CodeSets codes) {
        this.codes = codes;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<PrintedCode> printed = TABLES.stream()
                .flatMap(kind -> document.tablesOf(kind).stream())
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.at().names(Dimension.FUNCTION))
                .flatMap(row -> PrintedCode.of(row, codes))
                .filter(code -> code.code().length() == ITEM)
                .toList();
        if (printed.isEmpty()) {
            out.notApplicable(new Text("国有资本经营预算表没有科目。", "No table of the state capital budget prints codes."));
        }
        printed.forEach(code -> check(code, document.year(), out));
    }

    private void check(PrintedCode printed, String year, Verdicts out) {
        Optional<String> budget = budget(printed, year);
        if (printed.code().startsWith(OWN_CLASS)
                || budget.filter(BUDGET::equals).isPresent()) {
            out.pass();
        } else if (budget.isEmpty()) {
            out.notRun(Text.of("科目%s属于哪本预算未收录。", "Which budget code %s belongs to is not known.", printed.code()));
        } else {
            out.fail(out.finding()
                    .message(
                            "国有资本经营预算表列有%3$s的科目 %1$s %2$s。",
                            "A table of the state capital budget has code %1$s %2$s, which belongs to %3$s.",
                            printed.code(),
                            printed.name(),
                            budget.get())
                    .remedy("核对科目和资金来源。", "See whether the code or the fund is wrong.")
                    .at(printed.row().place())
                    .values(printed.code(), "", "")
                    .build());
        }
    }

    /** The budget of the code itself or of the nearest code above it that says. */
    private Optional<String> budget(PrintedCode printed, String year) {
        return Stream.iterate(printed.code(), code -> code.length() >= 3, code -> code.substring(0, code.length() - 2))
                .map(code -> new PrintedCode(printed.row(), code, "", codes.functional()))
                .flatMap(code -> code.entry(year).stream())
                .filter(code -> !code.confidence().unverified() || code.code().equals(printed.code()))
                .flatMap((Code code) -> code.attribute(CodeSets.BUDGET_TYPE).stream())
                .findFirst();
    }
}
