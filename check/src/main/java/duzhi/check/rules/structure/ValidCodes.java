package duzhi.check.rules.structure;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.FindingBuilder;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.chart.Code;
import java.util.List;

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
        printed.stream()
                .filter(code -> code.isCovered(document.year()))
                .forEach(code -> check(code, document.year(), out));
        printed.stream()
                .filter(code -> !code.isCovered(document.year()))
                .map(PrintedCode::chart)
                .distinct()
                .forEach(chart -> out.notRun(Text.of(
                        "没有收录%s年的科目表（%s），其编码未作检查。",
                        "The classification of %s is not at hand (%s); its codes were not checked.",
                        document.year(),
                        chart.edition())));
    }

    private static void check(PrintedCode printed, String year, Verdicts out) {
        if (printed.entry(year).isPresent()) {
            out.pass();
            return;
        }
        FindingBuilder finding = out.finding()
                .message(
                        "科目编码%s（%s）在%s年的科目表中查不到。",
                        "Code %s (%s) is not in the classification of %s.", printed.code(), printed.name(), year)
                .explanation(Text.of(
                        "所查科目表：%s。",
                        "The classification looked at: %s.", printed.chart().edition()))
                .remedy("核对编码；如为年中新增科目，请注明文号。", "See whether the code is right.")
                .at(printed.row().place())
                .values(printed.code(), "", "");
        out.fail(isProved(printed) ? finding.build() : finding.uncertain().build());
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
