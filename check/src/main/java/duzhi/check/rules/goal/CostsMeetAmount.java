package duzhi.check.rules.goal;

import duzhi.check.calculation.Amount;
import duzhi.check.calculation.Breakdown;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Suggestion;
import duzhi.check.finding.Text;
import duzhi.check.repair.Reckoning;
import duzhi.check.repair.Reckoning.Printed;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.source.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a project's amount is said to consist of comes to that amount. */
final class CostsMeetAmount implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "G-19",
            Severity.ERROR,
            new Text("测算依据所列各项之和等于本年度项目金额", "The costs that explain a project's amount come to it"),
            "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）；《中华人民共和国预算法》第三十二条",
            List.of("G-19"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Costing> costings = Costing.of(document);
        if (costings.isEmpty()) {
            out.notApplicable(new Text("没有同时写明金额和测算依据的项目", "no project states both an amount and its explanation"));
        }
        boolean other = AmountUnits.of(costings).areOther();
        for (Costing each : costings) {
            if (!each.isFunded()) {
                notRun(each, "本年度没有金额", "no amount this year", out);
            } else if (each.agrees(/* stated= */ true) || each.agrees(/* stated= */ false)) {
                out.pass();
            } else {
                compare(each, other ? each.inOtherUnit() : each.amount(), out);
            }
        }
    }

    private static void compare(Costing each, Figure amount, Verdicts out) {
        Breakdown words = each.breakdown();
        boolean blank = words.plain() && !words.missing().isEmpty();
        Optional<Amount> declared = words.declared();
        if (declared.isEmpty() && !words.isList() && !blank) {
            notRun(each, "测算依据不是可以相加的清单", "its explanation is no list that can be added up", out);
        } else if (each.isApart(amount)) {
            notRun(each, "金额单位不能确定", "the unit of its amount is not certain", out);
        } else if (blank) {
            blank(each, amount, out);
        } else if (declared.isPresent()) {
            declared(each, declared.get(), amount, out);
        } else {
            sum(each, amount, out);
        }
    }

    private static void notRun(Costing each, String zh, String en, Verdicts out) {
        String name = each.project().name();
        out.notRun(new Text("“" + name + "”" + zh + "，未核对", "“" + name + "”: " + en + "; not compared"));
    }

    private static void blank(Costing each, Figure amount, Verdicts out) {
        Breakdown words = each.breakdown();
        Breakdown.Missing missing = words.missing().getFirst();
        String label = missing.label();
        BigDecimal rest = amount.exact().subtract(words.exact());
        out.fail(out.finding()
                .severity(Severity.WARNING)
                .message(new Text(
                        "“%s”的测算依据中“%s”没有写金额：其余各项%s，项目金额%s，相差%s"
                                .formatted(
                                        each.project().name(),
                                        label,
                                        Money.zh(words.exact()),
                                        Money.zh(amount.exact()),
                                        Money.zh(rest)),
                        "“%s”: “%s” has no amount; the others come to %s, the project to %s, %s apart"
                                .formatted(
                                        each.project().name(),
                                        label,
                                        Money.en(words.exact()),
                                        Money.en(amount.exact()),
                                        Money.en(rest))))
                .at(Spotted.in(each.words(), label))
                .against(each.totalAt())
                .values(Money.zh(words.exact()), Money.zh(amount.exact()), Money.zh(rest))
                .remedy("补填该项金额", "Fill in the amount")
                .repair(words.missing().size() > 1 ? List.of() : leftOut(each, missing, amount))
                .build());
    }

    private static List<Suggestion> leftOut(Costing each, Breakdown.Missing missing, Figure amount) {
        String printed = each.words().text().substring(missing.from(), missing.to());
        return reckoning(each, amount, each.breakdown().parts())
                .leftOut(Spotted.in(each.words(), printed), missing.unit());
    }

    private static void declared(Costing each, Amount declared, Figure amount, Verdicts out) {
        BigDecimal difference = declared.figure().exact().subtract(amount.exact());
        boolean rounded = difference.abs().compareTo(declared.figure().step()) < 0;
        report(
                each,
                amount,
                declared.figure().exact(),
                rounded,
                "测算依据写明申请",
                "its explanation asks for",
                Spotted.in(each.words(), declared),
                List.of(declared),
                out);
    }

    private static void sum(Costing each, Figure amount, Verdicts out) {
        Breakdown words = each.breakdown();
        BigDecimal difference = words.exact().subtract(amount.exact());
        boolean rounded = difference.abs().compareTo(words.step()) < 0;
        report(
                each,
                amount,
                words.exact(),
                rounded,
                "测算依据所列各项合计",
                "the costs listed come to",
                each.at(),
                words.parts(),
                out);
    }

    private static void report(
            Costing each,
            Figure amount,
            BigDecimal words,
            boolean rounded,
            String zh,
            String en,
            Place at,
            List<Amount> parts,
            Verdicts out) {
        BigDecimal difference = words.subtract(amount.exact());
        String name = each.project().name();
        out.fail(out.finding()
                .severity(rounded ? Severity.NOTE : Severity.ERROR)
                .message(new Text(
                        "“%s”%s%s，与项目金额%s相差%s"
                                .formatted(
                                        name,
                                        zh,
                                        Money.zh(words),
                                        Money.zh(amount.exact()),
                                        Money.zh(difference.abs())),
                        "“%s”: %s %s, the project's amount is %s, %s apart"
                                .formatted(
                                        name,
                                        en,
                                        Money.en(words),
                                        Money.en(amount.exact()),
                                        Money.en(difference.abs()))))
                .at(at)
                .against(each.totalAt())
                .operands(parts(each))
                .values(Money.zh(words), Money.zh(amount.exact()), Money.zh(difference.abs()))
                .remedy("核对测算依据和项目金额", "See to the explanation and the amount")
                .repair(reckoning(each, amount, parts).suggestions())
                .build());
    }

    private static Reckoning reckoning(Costing each, Figure amount, List<Amount> parts) {
        return new Reckoning(
                Printed.once(each.totalAt(), amount),
                parts.stream()
                        .map(part -> Printed.once(Spotted.in(each.words(), part), part.figure()))
                        .toList());
    }

    private static List<Place> parts(Costing each) {
        Breakdown words = each.breakdown();
        return words.declared().isPresent()
                ? List.of()
                : words.parts().stream()
                        .map(part -> Spotted.in(each.words(), part))
                        .distinct()
                        .toList();
    }
}
