package duzhi.check.rules.goal;

import duzhi.check.calculation.Amount;
import duzhi.check.calculation.Breakdown;
import duzhi.check.calculation.Equation;
import duzhi.check.calculation.Instalment;
import duzhi.check.calculation.Listing;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Suggestion;
import duzhi.check.finding.Text;
import duzhi.check.performance.Project;
import duzhi.check.performance.Projects;
import duzhi.check.performance.Wordings;
import duzhi.check.repair.Reckoning;
import duzhi.check.repair.Reckoning.Printed;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledDocument;
import duzhi.form.model.Pair;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** What is reckoned in words is reckoned right: equations, sums, payments by the month, numbers of items. */
final class CalculationsAgree implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "G-18",
            Severity.ERROR,
            new Text(
                    "文字中写明的算式、合计、按月按季支付和项数自身相符",
                    "Equations, sums, regular payments and counts in words agree with themselves"),
            "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）",
            List.of("G-18"));

    private static final int MONEY_DIGITS = 2;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        Projects.all(document, out).stream()
                .flatMap(CalculationsAgree::words)
                .distinct()
                .forEach(cell -> check(cell, out));
    }

    private static Stream<FilledCell> words(Project project) {
        Stream<FilledCell> fields = project.table().form().pairs().stream()
                .map(Pair::key)
                .distinct()
                .flatMap(key -> project.table().findField(key).stream());
        Stream<FilledCell> notes = project.rows().stream()
                .flatMap(row -> Stream.of("goal", "achieved", "note", "reason").flatMap(key -> row.find(key).stream()));
        return Stream.concat(fields, notes).filter(cell -> cell.figure().isEmpty());
    }

    private static void check(FilledCell cell, Verdicts out) {
        String words = cell.text();
        Equation.in(words).forEach(each -> equation(cell, each, out));
        Instalment.in(words).forEach(each -> instalment(cell, each, out));
        total(cell, Breakdown.of(words), out);
        Listing.in(words).ifPresent(each -> listing(cell, each, out));
    }

    private static void equation(FilledCell cell, Equation each, Verdicts out) {
        if (each.holds()) {
            out.pass();
            return;
        }
        String computed = Wordings.plain(each.computed());
        String apart = Wordings.plain(each.computed().subtract(each.stated()).abs());
        out.fail(out.finding()
                .message(
                        "算式“%s”左边算得%s，与右边相差%s",
                        "“%s”: its left side comes to %s, %s from the right", each.text(), computed, apart)
                .at(Spotted.in(cell, cell.text().substring(each.from(), each.to())))
                .values(Wordings.plain(each.stated()), computed, apart)
                .repair(result(cell, each))
                .build());
    }

    private static List<Suggestion> result(FilledCell cell, Equation each) {
        String right = cell.text().substring(each.from() + each.text().lastIndexOf('=') + 1, each.to());
        BigDecimal computed =
                each.computed().setScale(Math.max(MONEY_DIGITS, each.stated().scale()), RoundingMode.HALF_UP);
        return Reckoning.equation(Spotted.in(cell, right), new Figure(each.stated(), Unit.PIECES), computed);
    }

    private static void instalment(FilledCell cell, Instalment each, Verdicts out) {
        switch (each.outcome()) {
            case AGREES -> out.pass();
            case UNSURE ->
                out.notRun(Text.of(
                        "“%s”与“%s”之间不能确定支付几次，未核对",
                        "it cannot be told how many times %2$s is paid of %1$s; not compared",
                        each.whole().figure(),
                        each.each().figure()));
            case DIFFERS -> unequal(cell, each, out);
        }
    }

    private static void unequal(FilledCell cell, Instalment each, Verdicts out) {
        BigDecimal apart =
                each.computed().subtract(each.whole().figure().exact()).abs();
        out.fail(out.finding()
                .severity(Severity.WARNING)
                .message(new Text(
                        "%s%s，一年%d次为%s，与所写%s相差%s"
                                .formatted(
                                        each.each().period().zh(),
                                        each.each().figure(),
                                        each.each().period().times(),
                                        Money.zh(each.computed()),
                                        each.whole().figure(),
                                        Money.zh(apart)),
                        "%2$s %1$s, %3$d times, comes to %4$s, %5$s from the %6$s stated"
                                .formatted(
                                        each.each().period().en(),
                                        each.each().figure(),
                                        each.each().period().times(),
                                        Money.en(each.computed()),
                                        Money.en(apart),
                                        each.whole().figure())))
                .at(Spotted.in(cell, each.each()))
                .against(Spotted.in(cell, each.whole()))
                .values(each.whole().figure().toString(), Money.zh(each.computed()), Money.zh(apart))
                .repair(new Reckoning(
                                printed(cell, each.whole()),
                                List.of(new Printed(
                                        Spotted.in(cell, each.each()),
                                        each.each().figure(),
                                        each.each().period().times())))
                        .suggestions())
                .remedy("核对每次支付额和全年金额，写明支付次数", "See to both amounts and state how many payments there are")
                .build());
    }

    private static void total(FilledCell cell, Breakdown words, Verdicts out) {
        if (words.total().isEmpty() || !words.isList()) {
            return;
        }
        Amount total = words.total().get();
        if (words.sum().meets(total.figure().interval())) {
            out.pass();
            return;
        }
        BigDecimal apart = words.exact().subtract(total.figure().exact()).abs();
        out.fail(out.finding()
                .severity(apart.compareTo(words.step()) < 0 ? Severity.NOTE : Severity.ERROR)
                .message(new Text(
                        "所列各项合计%s，写明合计%s，相差%s".formatted(Money.zh(words.exact()), total.figure(), Money.zh(apart)),
                        "the items come to %s, the sum stated is %s, %s apart"
                                .formatted(Money.en(words.exact()), total.figure(), Money.en(apart))))
                .at(Spotted.in(cell, total))
                .operands(words.parts().stream()
                        .map(part -> Spotted.in(cell, part))
                        .toList())
                .values(total.figure().toString(), Money.zh(words.exact()), Money.zh(apart))
                .repair(new Reckoning(
                                printed(cell, total),
                                words.parts().stream()
                                        .map(part -> printed(cell, part))
                                        .toList())
                        .suggestions())
                .build());
    }

    private static Printed printed(FilledCell cell, Amount amount) {
        return Printed.once(Spotted.in(cell, amount), amount.figure());
    }

    private static void listing(FilledCell cell, Listing each, Verdicts out) {
        if (each.stated() == each.numbered()) {
            out.pass();
            return;
        }
        out.fail(out.finding()
                .severity(Severity.NOTE)
                .message("写明%d项，逐项列出%d项", "%d items are announced and %d listed", each.stated(), each.numbered())
                .at(Spotted.in(cell, cell.text().substring(each.from(), each.to())))
                .values(Integer.toString(each.stated()), Integer.toString(each.numbered()), "")
                .remedy("核对项数和所列事项", "See to the number and the items")
                .build());
    }
}
