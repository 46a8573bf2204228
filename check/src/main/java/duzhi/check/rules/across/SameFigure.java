package duzhi.check.rules.across;

import duzhi.check.derive.Between;
import duzhi.check.derive.Figures;
import duzhi.check.derive.Peers;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.relation.Linear;
import duzhi.check.rule.AcrossRule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Fact;
import java.util.List;

/** A figure published in two documents of different years or kinds is the same in both: last year's column, the initial budget. */
final class SameFigure implements AcrossRule {

    private static final RuleInfo INFO = new RuleInfo(
            "X-05",
            Severity.WARNING,
            new Text(
                    "同一单位、同一年度、同一口径的数，在不同年度或不同种类的公开文件中一致（上年数、年初预算数）",
                    "A figure of an agency and year is the same in the documents of different years or kinds that print it"),
            "会计恒等",
            List.of("X-05", "F-26"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, List<FilledDocument> others, Verdicts out) {
        List<FilledDocument> earlier = Between.earlier(document, others);
        if (earlier.isEmpty()) {
            out.notApplicable(new Text("没有同一单位更早的文件可比", "there is no earlier document of the agency to compare with"));
            return;
        }
        for (FilledDocument other : earlier) {
            for (Linear same : Between.same(document, other)) {
                compare(same.left().getFirst().fact(), same.right().getFirst().fact(), other, out);
            }
        }
    }

    private static void compare(Fact fact, Fact before, FilledDocument other, Verdicts out) {
        if (Figures.agree(fact, before)) {
            out.pass();
            return;
        }
        String now = fact.figure().orElseThrow().toString();
        String then = before.figure().orElseThrow().toString();
        out.fail(out.finding()
                .message(new Text(
                        "%s为 %s，%s的%s为 %s。"
                                .formatted(
                                        Figures.zh(fact.source().place()),
                                        now,
                                        Peers.name(other),
                                        Figures.zh(before.source().place()),
                                        then),
                        "%s is %s; in %s, %s is %s."
                                .formatted(
                                        Figures.en(fact.source().place()),
                                        now,
                                        Peers.name(other),
                                        Figures.en(before.source().place()),
                                        then)))
                .remedy(
                        "核对两份文件；口径调整的，在说明中写明。",
                        "Check both documents; where the scope has changed, say so in the text.")
                .at(fact.source().place())
                .against(before.source().place())
                .values(now, then, "")
                .build());
    }
}
