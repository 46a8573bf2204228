package duzhi.check.rules.structure;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Unit;
import java.util.List;
import java.util.regex.Pattern;

/** Amounts are printed in one way: with thousands separators throughout, or without. */
final class NumberFormat implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "A-14",
            Severity.NOTE,
            new Text("同一文件的金额格式一致，千分位或都用或都不用。", "Amounts are printed in one way throughout."),
            "《会计基础工作规范》第五十二条",
            List.of("A-14"));
    private static final Pattern GROUPED = Pattern.compile("^-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?\\D*$");
    private static final Pattern PLAIN = Pattern.compile("^-?\\d{4,}(?:\\.\\d+)?\\D*$");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Fact> amounts =
                document.facts().stream().filter(NumberFormat::isMoney).toList();
        List<Fact> grouped = printedLike(GROUPED, amounts);
        List<Fact> plain = printedLike(PLAIN, amounts);
        if (grouped.isEmpty() && plain.isEmpty()) {
            out.notApplicable(new Text("没有四位以上的金额。", "No amount has four digits or more."));
        } else if (grouped.isEmpty() || plain.isEmpty()) {
            out.pass(grouped.size() + plain.size());
        } else {
            mixed(grouped, plain, out);
        }
    }

    private static boolean isMoney(Fact fact) {
        return fact.figure()
                .filter(figure -> figure.unit().kind() == Unit.Kind.MONEY)
                .isPresent();
    }

    private static List<Fact> printedLike(Pattern form, List<Fact> amounts) {
        return amounts.stream()
                .filter(fact -> form.matcher(printed(fact)).matches())
                .toList();
    }

    private static String printed(Fact fact) {
        return fact.source().place().text().strip();
    }

    private static void mixed(List<Fact> grouped, List<Fact> plain, Verdicts out) {
        Fact with = grouped.getFirst();
        Fact without = plain.getFirst();
        out.fail(out.finding()
                .message(
                        "金额格式不一致：%d处用千分位（如%s），%d处不用（如%s）。",
                        "Amounts are printed in two ways: %d with separators (%s), %d without (%s).",
                        grouped.size(),
                        printed(with),
                        plain.size(),
                        printed(without))
                .remedy("统一金额格式。", "Print amounts in one way.")
                .at(with.source().place(), without.source().place())
                .build());
    }
}
