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
 * outside the net. Whatever one of its amounts must be for it to come out right competes with the others, and as no
 * other relation speaks of them, nothing decides: slips of the pen only say what to look at first.
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

    /** For each amount the value that makes it right, the likeliest slip of the pen first, all of them tied; no amount becomes
     * nothing or less. */
    public List<Suggestion> suggestions() {
        BigDecimal sum = sum();
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
        return found.stream()
                .sorted(Comparator.comparingInt(Candidate::cost))
                .map(Reckoning::suggestion)
                .toList();
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

    private static Suggestion suggestion(Candidate each) {
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
        return new Suggestion(1, each.slip().label(), text, List.of(change));
    }

    /** The result of an equation, or else a figure in front of its sign of equality, of which nothing tells which. */
    public static List<Suggestion> equation(Place at, Figure stated, BigDecimal computed) {
        Text other =
                new Text("或者算式左边有数写错，对照原始数据改正", "or a figure on its left side is wrong: correct it from the sources");
        return List.of(
                suggestion(candidate(Printed.once(at, stated), computed)),
                new Suggestion(1, Slip.VALUE.label(), other, List.of()));
    }

    /** Fills in the one amount that was left out of the parts, or else makes the whole what the others come to. */
    public List<Suggestion> leftOut(Place at, Unit unit) {
        Suggestion without = suggestion(candidate(whole, sum()));
        BigDecimal rest = whole.figure().exact().subtract(sum());
        if (rest.signum() <= 0) {
            return List.of(without);
        }
        BigDecimal printed = rest.divide(unit.factor()).stripTrailingZeros();
        Figure figure = new Figure(printed.setScale(Math.max(0, printed.scale())), unit);
        Text spot = Naming.spot(at);
        Text text = new Text(
                "%s“%s”补填 %s".formatted(spot.zh(), at.text(), figure),
                "%s: fill in %s at “%s”".formatted(spot.en(), figure, at.text()));
        Change change = new Change(at, "", "", figure.toString());
        return List.of(new Suggestion(1, "left-out", text, List.of(change)), without);
    }

    private BigDecimal sum() {
        return parts.stream()
                .map(part -> part.figure().exact().multiply(BigDecimal.valueOf(part.times())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
