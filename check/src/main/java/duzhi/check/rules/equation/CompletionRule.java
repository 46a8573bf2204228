package duzhi.check.rules.equation;

import duzhi.check.derive.Naming;
import duzhi.check.derive.Shown;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.FindingBuilder;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Statement.Completion;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A stated completion is what was spent divided by the very budget it names. */
final class CompletionRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "F-27",
            Severity.ERROR,
            new Text(
                    "完成预算的比率等于决算数除以所称的预算数；预算数为零时不写完成率。",
                    "A completion rate is the amount spent divided by the budget it names; there is none of no budget."),
            "《预算法》第七十五条；财预〔2016〕143号",
            List.of("F-27"));
    private static final List<String> BUDGETS = List.of("initial", "current");

    private final Naming naming;

    CompletionRule(Naming naming) {
        this.naming = naming;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Completion> completions = document.stated(Completion.class).toList();
        if (completions.isEmpty()) {
            out.notApplicable(new Text("文字中没有写完成预算的比率", "the text states no completion of a budget"));
        }
        Facts facts = new Facts(document);
        completions.forEach(completion -> check(facts, completion, out));
    }

    private void check(Facts facts, Completion completion, Verdicts out) {
        List<Fact> spent = facts.all(completion.part());
        List<Fact> budgets = facts.all(completion.whole());
        if (spent.isEmpty() || budgets.isEmpty()) {
            Text name = naming.place(completion.part());
            out.notRun(new Text(
                    "“" + name.zh() + "”完成率所用的两个数未找到",
                    "the figures of the completion rate of “" + name.en() + "” were not found"));
        } else if (holds(Facts.figures(spent), Facts.figures(budgets), completion.rate())) {
            out.pass();
        } else {
            out.fail(finding(facts, completion, spent.getFirst(), budgets.getFirst(), out));
        }
    }

    private static boolean holds(List<Figure> spent, List<Figure> budgets, Figure rate) {
        return spent.stream().anyMatch(part -> budgets.stream().anyMatch(whole -> allows(part, whole, rate)));
    }

    private static boolean allows(Figure part, Figure budget, Figure rate) {
        return budget.printed().signum() > 0
                && budget.interval().low().signum() > 0
                && Quotients.allows(part, budget, rate);
    }

    private Finding finding(Facts facts, Completion completion, Fact spent, Fact budget, Verdicts out) {
        Figure part = spent.figure().orElseThrow();
        Figure whole = budget.figure().orElseThrow();
        boolean none = whole.printed().signum() == 0;
        boolean near = !none && Quotients.isNear(Quotients.of(part.interval(), whole.interval()), completion.rate());
        String expected = none
                ? "—"
                : Quotients.rounded(part, whole, completion.rate(), RoundingMode.HALF_UP)
                                .toPlainString()
                        + "%";
        Text name = naming.place(completion.part());
        FindingBuilder finding = out.finding()
                .message(message(completion, name, part, whole, expected))
                .remedy("改用实际对应的预算数，或改正完成率。", "Name the budget that the rate belongs to, or correct the rate.")
                .at(completion.at())
                .operands(List.of(spent.source().place(), budget.source().place()))
                .values(completion.rate().toString(), expected, "");
        meant(facts, completion).ifPresent(finding::explanation);
        return finding.severity(severity(completion, part, none, near)).build();
    }

    /** 0% of nothing says nothing, and nothing wrong. */
    private static Severity severity(Completion completion, Figure part, boolean none, boolean near) {
        boolean empty = none
                && part.printed().signum() == 0
                && completion.rate().printed().signum() == 0;
        return empty ? Severity.NOTE : near ? Severity.WARNING : Severity.ERROR;
    }

    private static Text message(Completion completion, Text name, Figure part, Figure whole, String expected) {
        String budget = Shown.figure(completion.whole());
        return whole.printed().signum() == 0
                ? new Text(
                        "“%s”%s为零，却写完成%s的 %s。".formatted(name.zh(), budget, budget, completion.rate()),
                        "“%s” had no such budget, yet %s of it is said to be completed."
                                .formatted(name.en(), completion.rate()))
                : new Text(
                        "“%s”完成%s的比率列示 %s，按 %s ÷ %s 应为 %s。"
                                .formatted(name.zh(), budget, completion.rate(), part, whole, expected),
                        "“%s” states a completion of %s; %s ÷ %s gives %s."
                                .formatted(name.en(), completion.rate(), part, whole, expected));
    }

    /** The other budget of the year, where the rate fits that. */
    private static Optional<Text> meant(Facts facts, Completion completion) {
        List<Fact> spent = facts.all(completion.part());
        return BUDGETS.stream()
                .filter(stage -> !completion.whole().has(Dimension.STAGE, stage))
                .map(stage -> completion.whole().with(Dimension.STAGE, stage))
                .flatMap(at -> fitting(facts, at, Facts.figures(spent), completion))
                .findFirst();
    }

    private static Stream<Text> fitting(Facts facts, Coordinates at, List<Figure> spent, Completion completion) {
        return Facts.figures(facts.all(at)).stream()
                .filter(budget -> holds(spent, List.of(budget), completion.rate()))
                .map(budget -> Text.of(
                        "按%s %s 计算正是 %s。",
                        "By %s, %s, the rate is just %s.", Shown.figure(at), budget, completion.rate()));
    }
}
