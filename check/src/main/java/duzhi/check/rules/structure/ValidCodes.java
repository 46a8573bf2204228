package duzhi.check.rules.structure;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.FindingBuilder;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.chart.Chart;
import duzhi.ledger.chart.Code;
import duzhi.ledger.fact.Dimension;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every classification code exists in the budget year. */
final class ValidCodes implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "A-12",
            Severity.ERROR,
            new Text("科目编码在该预算年度的政府收支分类科目内。", "Every code exists in the year's classification."),
            "《预算法实施条例》第四十条；当年《政府收支分类科目》",
            List.of("A-12"));

    private final CodeSets codes;

    ValidCodes(CodeSets codes) {
        this.codes = codes;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<PrintedCode> printed = PrintedCode.of(document, codes);
        if (printed.isEmpty()) {
            out.notApplicable(new Text("表中没有科目编码。", "No table prints classification codes."));
        }
        Set<String> funds = printed.stream()
                .filter(code -> code.row().at().has(Dimension.FUND, "government-fund")
                        || code.row().at().has(Dimension.FUND, "state-capital"))
                .map(PrintedCode::code)
                .collect(Collectors.toSet());
        printed.forEach(code -> check(code, funds, document.year(), out));
    }

    private static void check(PrintedCode printed, Set<String> funds, String year, Verdicts out) {
        if (printed.entry(year).isPresent()) {
            out.pass();
            return;
        }
        if (!year.isEmpty() && isBefore(printed.chart(), year)) {
            out.notRun(Text.of(
                    "%s年的科目表未收录，编码%s未查。",
                    "The classification of %s is not at hand; code %s was not looked up.", year, printed.code()));
            return;
        }
        if (funds.contains(printed.code()) && !isProved(printed)) {
            out.notRun(Text.of(
                    "政府性基金、国有资本经营预算的科目收录不全，编码%s未查。",
                    "Items of government funds and state capital are not all at hand; code %s was not looked up.",
                    printed.code()));
            return;
        }
        FindingBuilder finding = out.finding()
                .message(
                        "科目编码%s（%s）在%s年的科目表中查不到。",
                        "Code %s (%s) is not in the classification of %s.", printed.code(), printed.name(), year)
                .explanation(Text.of(
                        "所查科目表：%s。",
                        "The classification looked at: “%s”.", printed.chart().edition()))
                .remedy("核对编码；如为年中新增科目，请注明文号。", "See whether the code is right.")
                .at(printed.row().place())
                .values(printed.code(), "", "");
        out.fail(
                isProved(printed)
                        ? finding.build()
                        : finding.severity(Severity.WARNING).uncertain().build());
    }

    /** Whether nothing that is known of a chart was in force in a year. */
    private static boolean isBefore(Chart chart, String year) {
        LocalDate end = LocalDate.of(Integer.parseInt(year), 12, 31);
        return chart.codes().stream().noneMatch(code -> code.validity().contains(end));
    }

    /** Only a class that does not exist proves it: below, the chart may be the one that lacks an entry. */
    private static boolean isProved(PrintedCode printed) {
        String top = printed.code().substring(0, 3);
        return printed.chart().versions(top).isEmpty()
                && printed.chart().codes().stream()
                        .filter(code -> code.level() == 1)
                        .noneMatch(ValidCodes::isDoubted);
    }

    private static boolean isDoubted(Code code) {
        return code.confidence().unverified();
    }
}
