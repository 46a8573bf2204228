package duzhi.check.calculation;

import duzhi.ledger.fact.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * An amount of a whole year beside what is paid of it by the month, the quarter or the half year.
 *
 * @param whole the amount of the year
 * @param each what is paid each time
 * @param said whether the passage says that the amount is one of a whole year
 */
public record Instalment(Amount whole, Amount each, boolean said) {

    private static final BigDecimal NEAR = new BigDecimal("0.01");
    private static final String ROUND_THE_YEAR = "一年一签";

    /** How it ended. */
    public enum Outcome {
        AGREES,
        DIFFERS,
        UNSURE
    }

    /** Every such pair of a passage, brackets included. */
    public static List<Instalment> in(String words) {
        Passage passage = Passage.of(Grammar.plain(words));
        List<Instalment> found = new ArrayList<>();
        for (Passage.Clause clause : passage.clauses()) {
            List<Amount> amounts = clause.amounts();
            for (int i = 1; i < amounts.size(); i++) {
                pair(amounts.get(i - 1), amounts.get(i), passage, clause, found);
            }
        }
        return List.copyOf(found);
    }

    private static void pair(
            Amount first, Amount second, Passage passage, Passage.Clause clause, List<Instalment> found) {
        boolean staged = Grammar.STAGED
                .matcher(passage.text().substring(first.from(), clause.to()))
                .find();
        if (staged) {
            return;
        }
        if (first.isOnce() && second.period().times() > 1) {
            found.add(new Instalment(first, second, isYear(first)));
        } else if (first.period().times() > 1 && second.isOnce() && isYear(second)) {
            found.add(new Instalment(second, first, /* said= */ true));
        }
    }

    private static boolean isYear(Amount amount) {
        return Grammar.WHOLE_YEAR
                .matcher(amount.label().replace(ROUND_THE_YEAR, ""))
                .find();
    }

    /** What all payments of a year come to, in yuan. */
    public BigDecimal computed() {
        return each.figure().exact().multiply(times());
    }

    private BigDecimal times() {
        return BigDecimal.valueOf(each.period().times());
    }

    /** Whether the payments come to the amount; unsure where fewer of them may be meant. */
    public Outcome outcome() {
        Interval once = each.figure().interval();
        Interval year = new Interval(
                once.low().multiply(times()), once.lowOpen(), once.high().multiply(times()), once.highOpen());
        if (year.meets(whole.figure().interval())) {
            return Outcome.AGREES;
        }
        BigDecimal stated = whole.figure().exact();
        boolean near = computed().subtract(stated).abs().compareTo(stated.multiply(NEAR)) <= 0;
        return said || near && !isFewer(stated) ? Outcome.DIFFERS : Outcome.UNSURE;
    }

    private boolean isFewer(BigDecimal stated) {
        BigDecimal count = stated.divide(each.figure().exact(), MathContext.DECIMAL64);
        return count.stripTrailingZeros().scale() <= 0;
    }
}
