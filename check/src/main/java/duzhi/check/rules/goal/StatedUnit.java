package duzhi.check.rules.goal;

import duzhi.check.calculation.Breakdown;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.source.Place;
import java.util.List;

/** The amounts of a form are in the unit it states. */
final class StatedUnit implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "G-20",
            Severity.WARNING,
            new Text("项目金额按表中标明的单位填写", "The amounts of projects are in the unit the form states"),
            "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）",
            List.of("G-20"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        AmountUnits units = AmountUnits.of(Costing.of(document));
        out.pass(units.stated().size());
        if (units.stated().isEmpty() && units.other().isEmpty()) {
            out.notApplicable(
                    new Text("没有可与测算依据对照的项目金额", "no amount of a project can be held against its explanation"));
        } else if (!units.other().isEmpty()) {
            report(units.other(), out);
        }
    }

    private static void report(List<Costing> other, Verdicts out) {
        Costing first = other.getFirst();
        Breakdown words = first.breakdown();
        String shown = words.declared()
                .or(words::total)
                .map(each -> each.figure().toString())
                .orElseGet(() -> Money.zh(words.exact()));
        out.fail(out.finding()
                .message(
                        "金额栏标明“%s”，实际按“%s”填写（%d个项目与各自的测算依据相符），如“%s”填%s，测算依据为%s",
                        "The amounts are marked as %s and filled in as %s (%d projects agree with their explanation), "
                                + "such as “%s”: %s beside %s",
                        first.amount().unit().sign(),
                        first.inOtherUnit().unit().sign(),
                        other.size(),
                        first.project().name(),
                        first.amount().printed().toPlainString(),
                        shown)
                .at(other.stream().map(Costing::totalAt).toArray(Place[]::new))
                .against(first.at())
                .values(first.amount().toString(), first.inOtherUnit().toString(), "")
                .remedy("金额换算为标明的单位，或更正单位", "Convert the amounts to the unit stated, or correct the unit")
                .build());
    }
}
