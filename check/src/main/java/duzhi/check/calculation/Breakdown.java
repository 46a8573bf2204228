package duzhi.check.calculation;

import duzhi.ledger.fact.Interval;
import duzhi.ledger.fact.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * What a passage says of how an amount comes about: a list of parts, and what they come to.
 *
 * @param parts amounts paid once, in the order of the passage
 * @param total what they are said to come to, standing behind them
 * @param head an amount that those behind it divide, or empty
 * @param declared what is said to be asked for
 * @param missing parts whose number was left out
 * @param plain whether the passage is nothing but a list: each item has one amount and nothing speaks of other money
 */
public record Breakdown(
        List<Amount> parts,
        Optional<Amount> total,
        Optional<Amount> head,
        Optional<Amount> declared,
        List<Missing> missing,
        boolean plain) {

    /** A part that has a unit and no number. */
    public record Missing(String label, Unit unit, int from, int to) {}

    /** What a passage says; of a passage without amounts nothing is plain. */
    public static Breakdown of(String words) {
        String plain = Grammar.plain(words);
        Passage open = Passage.outsideBrackets(plain);
        List<Amount> all = open.amounts();
        Optional<Amount> total = all.stream().filter(Amount::isTotal).reduce((first, last) -> last);
        List<Amount> parts = all.stream()
                .filter(each -> each.isOnce() && !each.isTotal() && !each.isDeclared())
                .toList();
        return new Breakdown(
                parts,
                total,
                head(open, parts, total.isPresent()),
                all.stream().filter(Amount::isDeclared).findFirst(),
                missing(open.text()),
                isPlain(open, all));
    }

    /** The values the passage can be read to come to, best reading first. */
    public List<Interval> readings() {
        return Stream.of(
                        declared.map(each -> each.figure().interval()),
                        total.map(each -> each.figure().interval()),
                        head.map(each -> each.figure().interval()),
                        parts.isEmpty() ? Optional.<Interval>empty() : Optional.of(sum()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What the parts come to. */
    public Interval sum() {
        return parts.stream().map(each -> each.figure().interval()).reduce(Interval.ZERO, Interval::plus);
    }

    /** What the parts come to as printed, in yuan. */
    public BigDecimal exact() {
        return parts.stream().map(each -> each.figure().exact()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The finest digit printed in the total or, without one, the coarsest of the parts, in yuan. */
    public BigDecimal step() {
        return parts.stream().map(each -> each.figure().step()).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** Whether it is a list of parts whose sum can be held against what they should come to. */
    public boolean isList() {
        return plain && parts.size() > 1 && head.isEmpty() && missing.isEmpty();
    }

    /** The first of three or more amounts in one clause, where it says that it is used for what follows. */
    private static Optional<Amount> head(Passage open, List<Amount> parts, boolean hasTotal) {
        if (hasTotal || parts.size() <= 2) {
            return Optional.empty();
        }
        String between = open.text().substring(parts.get(0).to(), parts.get(1).from());
        return Grammar.HEAD.matcher(between).find() ? Optional.of(parts.getFirst()) : Optional.empty();
    }

    private static List<Missing> missing(String open) {
        Matcher missing = Grammar.MISSING.matcher(open);
        return missing.results()
                .map(each ->
                        new Missing(each.group(1), Unit.find(each.group(2)).orElseThrow(), each.start(), each.end()))
                .toList();
    }

    /** Every clause but one in front states an amount under a name, and no word makes one of them something else. */
    private static boolean isPlain(Passage open, List<Amount> all) {
        boolean risky = Grammar.RISKY.matcher(open.text()).find()
                || Equation.isIn(open.text())
                || all.stream().anyMatch(each -> each.period() == Period.RATE);
        long silent = open.clauses().stream()
                .skip(1)
                .filter(clause -> clause.amounts().isEmpty()
                        && !Grammar.MISSING.matcher(open.words(clause) + "；").find())
                .count();
        boolean named = all.stream()
                .allMatch(each -> Grammar.LABEL.matcher(each.label()).find());
        long totals = all.stream().filter(Amount::isTotal).count();
        boolean ordered = totals == 0 || totals == 1 && all.getLast().isTotal();
        return !risky && silent == 0 && named && ordered && isBalanced(open);
    }

    private static boolean isBalanced(Passage open) {
        return open.text().indexOf(')') < 0;
    }
}
