package duzhi.check.rules.structure;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.FindingBuilder;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.text.Labels;
import duzhi.ledger.chart.Code;
import duzhi.ledger.chart.Confidence;
import java.util.List;

/** The name beside a code is the code's name. */
final class CodeNames implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "A-13",
            Severity.WARNING,
            new Text("科目名称与科目编码相符。", "The name beside a code is the code's name."),
            "当年《政府收支分类科目》",
            List.of("A-13"));

    private final CodeSets codes;

    CodeNames(CodeSets codes) {
        this.codes = codes;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<PrintedCode> printed = PrintedCode.of(document, codes).stream()
                .filter(code -> !code.name().isBlank())
                .toList();
        if (printed.isEmpty()) {
            out.notApplicable(new Text("表中没有科目编码和名称。", "No table prints codes with names."));
        }
        printed.forEach(code -> code.entry(document.year()).ifPresent(entry -> check(code, entry, out)));
    }

    private static void check(PrintedCode printed, Code entry, Verdicts out) {
        if (entry.goesBy(printed.name()) || isPart(printed.name(), entry.name())) {
            out.pass();
        } else if (!isKnown(entry)) {
            out.notRun(Text.of(
                    "%s的名称在科目表中未经核实，不作比较。", "The name of %s is not verified; it was not compared.", entry.code()));
        } else {
            FindingBuilder finding = out.finding()
                    .message(
                            "%s的名称为“%s”，表中写作“%s”。",
                            "%s is called %s; the table says %s.", entry.code(), entry.name(), printed.name())
                    .remedy("核对编码和名称哪一个有误。", "See which of the two is wrong.")
                    .at(printed.row().place())
                    .values(printed.name(), entry.name(), "");
            out.fail(
                    entry.confidence().pairVerified()
                            ? finding.build()
                            : finding.uncertain().build());
        }
    }

    /** A name cut by the page, or 支出 left off. */
    private static boolean isPart(String printed, String name) {
        String one = Labels.core(printed);
        String other = Labels.core(name);
        return one.startsWith(other) || other.startsWith(one) || other.endsWith(one) && one.length() >= 4;
    }

    private static boolean isKnown(Code entry) {
        return entry.names().size() == 1
                && (entry.confidence().pairVerified() || entry.confidence() == Confidence.LEGACY);
    }
}
