package duzhi.check.rules.equation;

import duzhi.check.derive.Displacement;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.source.Place;
import java.util.List;

/** The figures of a table stand beside their own labels. */
final class DisplacedRows implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            Displacement.CHECK,
            Severity.ERROR,
            new Text("表中各行的数与本行的科目对应，没有整段错行。", "The figures of a table stand beside their own labels."),
            Basis.IDENTITY,
            List.of(Displacement.CHECK));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Displacement> displaced = Displacement.of(document);
        if (displaced.isEmpty()) {
            boolean coded = document.facts().stream()
                    .anyMatch(
                            fact -> fact.source().place().isCell() && fact.at().names(Dimension.FUNCTION));
            if (coded) {
                out.pass();
            } else {
                out.notApplicable(new Text("没有按功能科目列示的表。", "No table lists functional codes."));
            }
        }
        displaced.forEach(each -> out.fail(finding(each, out)));
    }

    private static Finding finding(Displacement displaced, Verdicts out) {
        Place at = displaced.first().source().place();
        Place own = displaced.own().source().place();
        Place elsewhere = displaced.elsewhere().source().place();
        return out.finding()
                .message(
                        "《%s》自“%s”起，%d行的数与行名错位：此行印 %s，而《%s》中该科目为 %s，%s 是“%s”的数。",
                        "“%s”: from “%s” on, the figures of %d rows stand beside the labels of others: it prints %s, yet"
                                + " “%s” has %s there, and %s is the figure of “%s”.",
                        at.table(),
                        at.row(),
                        displaced.rows(),
                        figure(displaced.first()),
                        own.table(),
                        figure(displaced.own()),
                        figure(displaced.first()),
                        elsewhere.row())
                .remedy(
                        "对照《%s》重新填列各行，并核对合计。",
                        "Fill in the rows again as “%s” has them, and check the total.", own.table())
                .at(at)
                .against(own, elsewhere)
                .values(figure(displaced.first()), figure(displaced.own()), "")
                .build();
    }

    private static String figure(Fact fact) {
        return fact.figure().orElseThrow().toString();
    }
}
