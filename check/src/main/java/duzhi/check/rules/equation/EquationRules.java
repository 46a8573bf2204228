package duzhi.check.rules.equation;

import duzhi.check.derive.Naming;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.relation.Linear.Kind;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.form.codes.CodeSets;
import duzhi.form.load.Dimensions;
import java.util.List;
import java.util.stream.Stream;

/** The checks that follow from coordinates, and those of stated rates, shares and changes. */
public final class EquationRules {

    // Checks of the national list that each kind of relation carries out; the gallery replays an example of every one.

    private static final List<String> SUMS = List.of(
            "B-02", "B-03", "B-04", "B-05", "B-06", "B-07", "B-08", "B-09", "B-10", "B-14", "B-15", "B-18", "B-21",
            "B-23", "B-25", "B-26", "B-29", "B-31", "B-34", "B-36", "B-41", "B-43", "B-44", "B-47", "B-51", "B-53",
            "B-54", "B-55", "F-01", "F-03", "F-04", "F-05", "F-07", "F-09", "F-11", "F-12", "F-13", "F-16", "F-19",
            "F-31", "F-32", "F-33", "F-34", "G-09", "N-04", "N-15", "N-18", "S-01", "S-05", "S-06", "S-08");

    private static final List<String> REPEATED = List.of(
            "A-10", "B-12", "B-13", "B-16", "B-17", "B-19", "B-24", "B-27", "B-28", "B-33", "B-38", "B-39", "B-48",
            "B-50", "B-52", "B-56", "B-59", "F-06", "F-08", "F-10", "F-15", "F-17", "F-24", "N-01", "N-06", "N-07",
            "N-11", "N-14");

    private static final List<String> PARTS = List.of("B-30", "B-32", "F-14", "F-16", "F-31", "N-04", "N-15");

    private static final List<String> BALANCED = List.of(
            "B-01", "B-11", "B-16", "B-20", "B-22", "B-28", "B-38", "B-39", "B-48", "B-50", "F-02", "F-11", "F-12",
            "N-01", "N-04", "N-06", "N-07");

    private static final List<Derived> DERIVED = List.of(
            new Derived("E-01", Kind.SUM, new Text("总数等于各组成部分之和。", "A whole is the sum of its parts."), SUMS),
            new Derived(
                    "E-02",
                    Kind.SAME,
                    new Text("同一个数在各表和文字中一致。", "The same figure is the same wherever it is printed."),
                    REPEATED),
            new Derived(
                    "E-03", Kind.WITHIN, new Text("其中项之和不超过总数。", "Some of the parts do not exceed the whole."), PARTS),
            new Derived(
                    "E-04",
                    Kind.BALANCE,
                    new Text("收入与支出按资金来源、功能科目对应相等。", "Revenue equals expenditure by source and by function."),
                    BALANCED),
            new Derived(
                    "E-05", Kind.SIGN, new Text("预算金额不为负数。", "A budgeted amount is not negative."), List.of("A-14")));

    private EquationRules() {}

    /** A kind of derived relation as a rule. */
    private record Derived(String id, Kind kind, Text sentence, List<String> covers) {

        Rule rule(Equations equations, Naming naming) {
            List<String> all = Stream.concat(Stream.of(id), covers.stream()).toList();
            RuleInfo info = new RuleInfo(id, Severity.ERROR, sentence, Basis.IDENTITY, all);
            return new EquationRule(info, kind, equations, naming);
        }
    }

    /** Every such rule. */
    public static List<Rule> all(Dimensions dimensions, CodeSets codes) {
        Equations equations = new Equations(dimensions);
        Naming naming = new Naming(dimensions, codes);
        Stream<Rule> derived = DERIVED.stream().map(each -> each.rule(equations, naming));
        Stream<Rule> written = Stream.of(
                new BasicByUse(),
                new BasicClasses(),
                new ClassesWithin(),
                new WithinItem(naming),
                new ItemsByClass(),
                new OperatingCosts(),
                new Contributions(),
                new RateRule(),
                new ShareRule(naming),
                new ChangeRule(naming),
                new ChangesAddUp(dimensions, naming),
                new ChangesBalance(),
                new RoundingRule(equations),
                new SpentWithinBudget(naming),
                new Turnover(),
                new SpentFromBalance(),
                new CompletionRule(naming),
                new GoalMoney(),
                new DisplacedRows());
        return Stream.concat(derived, written).toList();
    }
}
