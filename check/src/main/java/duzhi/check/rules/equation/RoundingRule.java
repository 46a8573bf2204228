package duzhi.check.rules.equation;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.relation.Linear;
import duzhi.check.relation.Linear.Outcome;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.source.Place;
import java.util.List;
import java.util.regex.Pattern;

/** Differences that the printed digits allow are reported once, not as errors. */
final class RoundingRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "E-09",
            Severity.NOTE,
            new Text("加总或相等关系只在舍入范围内成立的，集中提示一次。", "Relations that hold only within rounding are listed once."),
            "实施条例第11条（以元为单位）；会计恒等",
            List.of("E-09"));

    private static final Pattern EXPLAINED = Pattern.compile("(?:尾差|尾数|差异).{0,20}四舍五入|四舍五入.{0,20}(?:尾差|尾数|差异)");

    private final Equations equations;

    RoundingRule(Equations equations) {
        this.equations = equations;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Linear> rounded = equations.of(document, out.patience()).stream()
                .filter(ended -> ended.outcome() == Outcome.ROUNDED)
                .map(Equations.Ended::relation)
                .toList();
        if (rounded.isEmpty() || isExplained(document)) {
            out.pass();
            return;
        }
        Place[] places = rounded.stream()
                .map(relation -> relation.left().getFirst().fact().source().place())
                .distinct()
                .toArray(Place[]::new);
        out.fail(out.finding()
                .message(
                        "有 %d 处关系的尾数差在舍入范围内，不作为错误。",
                        "%d relations differ in the last digit only, within rounding; these are not errors.",
                        rounded.size())
                .remedy("可在表下注明“尾差为四舍五入所致”。", "A note on rounding under the table would help readers.")
                .at(places)
                .build());
    }

    /** Whether readers are told. */
    private static boolean isExplained(FilledDocument document) {
        return document.lines().stream()
                .anyMatch(line -> EXPLAINED.matcher(line).find());
    }
}
