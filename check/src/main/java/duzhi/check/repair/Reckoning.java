package duzhi.check.repair;

import duzhi.check.derive.Naming;
import duzhi.check.finding.Suggestion;
import duzhi.check.finding.Suggestion.Change;
import duzhi.check.finding.Text;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.source.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A sum that words state, such as a list of costs and what they come to: its amounts are facts of no form, so it stands
 * outside the net. Whatever one of its amounts must be for it to come out right competes with the others.
 *
 * @param whole what is stated
 * @param parts what should come to it
 */
public record Reckoning(Printed whole, List<Printed> parts) {

    /**
     * An amount of it.
     *
     * @param at where it stands
     * @param figure as printed, with its unit
     * @param times how often it counts, at least once
     */
    public record Printed(Place at, Figure figure, int times) {

        /** One that counts once. */
        public static Printed once(Place at, Figure figure) {
            return new Printed(at, figure, 1);
        }
    }

    private record Candidate(int cost, Slip slip, Printed before, Figure after) {}

    /** Keeps its own list. */
    public Reckoning {
        parts = List.copyOf(parts);
    }

    /** For each amount the value that makes it right, the likeliest slip of the pen first; no amount is below zero. */
    public List<Suggestion> suggestions() {
        BigDecimal sum = parts.stream()
                .map(part -> part.figure().exact().multiply(BigDecimal.valueOf(part.times())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal more = whole.figure().exact().subtract(sum);
        List<Candidate> found = new ArrayList<>();
        found.add(candidate(whole, sum));
        for (Printed part : parts) {
            BigDecimal times = BigDecimal.valueOf(part.times());
            BigDecimal all = part.figure().exact().multiply(times).add(more);
            if (all.signum() > 0) {
                found.add(candidate(part, quotient(all, times, part.figure())));
            }
        }
        found.sort(Comparator.comparingInt(Candidate::cost));
        return ranked(found);
    }

    /** With the digits printed where it does not divide. */
    private static BigDecimal quotient(BigDecimal all, BigDecimal times, Figure like) {
        int digits = Math.max(like.printed().scale(), all.stripTrailingZeros().scale()) + 2;
        return all.divide(times, Math.max(digits, 2), RoundingMode.HALF_UP);
    }

    private static Candidate candidate(Printed before, BigDecimal exact) {
        Unit unit = before.figure().unit();
        BigDecimal printed = exact.divide(unit.factor()).stripTrailingZeros();
        int digits = Math.max(Math.max(0, before.figure().printed().scale()), printed.scale());
        Figure after = new Figure(printed.setScale(digits), unit);
        Slip slip = Slip.between(after.printed(), before.figure().printed());
        return new Candidate(Weights.of("text") + slip.cost(), slip, before, after);
    }

    private static List<Suggestion> ranked(List<Candidate> found) {
        List<Suggestion> suggestions = new ArrayList<>();
        int rank = 0;
        int cost = Integer.MIN_VALUE;
        for (Candidate each : found) {
            rank += each.cost() > cost ? 1 : 0;
            cost = each.cost();
            suggestions.add(suggestion(rank, each));
        }
        return suggestions;
    }

    private static Suggestion suggestion(int rank, Candidate each) {
        Printed before = each.before();
        Text spot = Naming.spot(before.at());
        Text why = each.slip().text();
        Text text = new Text(
                "%s由 %s 改为 %s".formatted(spot.zh(), before.figure(), each.after())
                        + (why.zh().isEmpty() ? "" : "（" + why.zh() + "）"),
                "%s: %s should be %s".formatted(spot.en(), before.figure(), each.after())
                        + (why.en().isEmpty() ? "" : " (" + why.en() + ")"));
        Change change = new Change(
                before.at(), "", before.figure().toString(), each.after().toString());
        return new Suggestion(rank, each.slip().label(), text, List.of(change));
    }

    /** What stands behind the sign of equality, where what stands before it cannot be doubted figure by figure. */
    public static List<Suggestion> computed(Place at, Figure stated, BigDecimal computed) {
        return ranked(List.of(candidate(Printed.once(at, stated), computed)));
    }

    /** The amount that was left out of a list, where the others leave one; {@code unit} is the one printed for it. */
    public static List<Suggestion> leftOut(Place at, Unit unit, BigDecimal rest) {
        if (rest.signum() <= 0) {
            return List.of();
        }
        BigDecimal printed = rest.divide(unit.factor()).stripTrailingZeros();
        Figure figure = new Figure(printed.setScale(Math.max(0, printed.scale())), unit);
        Text spot = Naming.spot(at);
        Text text = new Text(
                "%s“%s”补填 %s".formatted(spot.zh(), at.text(), figure),
                "%s: fill in %s at “%s”".formatted(spot.en(), figure, at.text()));
        return List.of(new Suggestion(1, "left-out", text, List.of(new Change(at, "", "", figure.toString()))));
    }
}
