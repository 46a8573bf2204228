package duzhi.check.rules.equation;

import duzhi.check.derive.Naming;
import duzhi.check.derive.Shown;
import duzhi.check.derive.Unread;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Text;
import duzhi.check.relation.Linear;
import duzhi.check.relation.Linear.Kind;
import duzhi.check.relation.Term;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import duzhi.ledger.source.Place;
import java.math.BigDecimal;
import java.util.List;

/** One kind of derived relation as a rule: its verdicts, and findings with both sides and every operand. */
final class EquationRule implements Rule {

    private final RuleInfo info;
    private final Kind kind;
    private final Equations equations;
    private final Naming naming;

    EquationRule(RuleInfo info, Kind kind, Equations equations, Naming naming) {
        this.info = info;
        this.kind = kind;
        this.equations = equations;
        this.naming = naming;
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Equations.Ended> all = equations.of(document, kind, out.patience());
        Unread unread = new Unread(document);
        if (all.isEmpty()) {
            out.notApplicable(new Text("文件中没有这样的数", "the document prints no such figures"));
        }
        for (Equations.Ended ended : all) {
            switch (ended.outcome()) {
                case HOLDS, ROUNDED -> out.pass();
                case UNCERTAIN -> out.notRun(unsure(ended.relation()));
                case FAILS -> failed(unread, ended.relation(), out);
            }
        }
    }

    private void failed(Unread unread, Linear relation, Verdicts out) {
        unread.around(relation)
                .map(table -> unread(table, relation))
                .ifPresentOrElse(out::notRun, () -> out.fail(finding(relation, out)));
    }

    private Text unsure(Linear relation) {
        Text place = naming.place(relation.at());
        return new Text("“" + place.zh() + "”有一个数读取不确定", "a figure of “" + place.en() + "” has more than one reading");
    }

    /** A sum in a table with rows or columns that could not be read may fail for that reason alone. */
    private Text unread(FilledTable table, Linear relation) {
        return Text.of(
                "《%s》有未能识别的行或列，“%s”的加总未查",
                "“%s” has rows or columns that were not recognised; the sum of “%s” was not checked",
                table.title(),
                naming.place(relation.at()).zh());
    }

    private Finding finding(Linear relation, Verdicts out) {
        List<Term> side = kind == Kind.WITHIN ? relation.right() : relation.left();
        List<Term> rest = kind == Kind.WITHIN ? relation.left() : relation.right();
        Shown shown = new Shown(relation.terms().toList());
        BigDecimal stated = Linear.sum(relation.left());
        String left = shown.withUnit(kind == Kind.SIGN ? stated.negate() : stated);
        String right = shown.withUnit(Linear.sum(relation.right()));
        String difference = shown.withUnit(relation.difference());
        Text place = naming.place(relation.at());
        Text spot = Naming.spot(side.getFirst().fact().source().place());
        Text other = relation.right().isEmpty() ? Text.NONE : spots(relation.right());
        return out.finding()
                .basis(Basis.of(relation))
                .message(new Text(
                        sentence().zh().formatted(place.zh(), spot.zh(), left, right, difference, other.zh()),
                        sentence().en().formatted(place.en(), spot.en(), left, right, difference, other.en())))
                .remedy(
                        "核对上列各数，改正有误的一处，并同步修改引用它的表和文字。",
                        "Check the figures listed, correct the wrong one and whatever repeats it.")
                .at(places(side))
                .operands(List.of(places(rest)))
                .values(left, right, difference)
                .build();
    }

    /** One spot by name, several by the first and their number. */
    private static Text spots(List<Term> side) {
        Text first = Naming.spot(side.getFirst().fact().source().place());
        return side.size() == 1
                ? first
                : new Text(
                        first.zh() + "等 " + side.size() + " 项合计",
                        "the " + side.size() + " items from " + first.en() + " on together");
    }

    private static Place[] places(List<Term> side) {
        return side.stream().map(term -> term.fact().source().place()).toArray(Place[]::new);
    }

    private Text sentence() {
        return switch (kind) {
            case SUM ->
                new Text(
                        "“%1$s”（%2$s）列示 %3$s，各组成部分相加为 %4$s，相差 %5$s。",
                        "“%1$s” (%2$s) states %3$s, its parts add up to %4$s: a difference of %5$s.");
            case SAME ->
                new Text(
                        "“%1$s”前后不一致：%2$s为 %3$s，%6$s为 %4$s，相差 %5$s。",
                        "“%1$s” differs: %3$s in %2$s, %4$s in %6$s, a difference of %5$s.");
            case BALANCE ->
                new Text(
                        "“%1$s”收支不对应：%2$s为 %3$s，%6$s为 %4$s，相差 %5$s。",
                        "“%1$s” does not balance: %3$s in %2$s, %4$s in %6$s, a difference of %5$s.");
            case WITHIN ->
                new Text(
                        "“%1$s”（%2$s）为 %4$s，小于其中项合计 %3$s，相差 %5$s。",
                        "“%1$s” (%2$s) is %4$s, less than the %3$s of its parts, by %5$s.");
            case SIGN -> new Text("“%1$s”（%2$s）为负数：%3$s。", "“%1$s” (%2$s) is negative: %3$s.");
        };
    }
}
