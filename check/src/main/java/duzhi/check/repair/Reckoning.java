package duzhi.check.repair;

import duzhi.check.derive.Naming;
import duzhi.check.finding.Suggestion;
import duzhi.check.finding.Suggestion.Change;
import duzhi.check.finding.Text;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Interval;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.source.Place;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sum that words state, such as a list of costs and what they come to: its amounts are facts of no form, so it stands
 * outside the net. Whatever one of its amounts must be for it to come out right competes with the others, and as no
 * other relation speaks of them, nothing decides: slips of the pen only say what to look at first.
 *
 * @param whole what is stated
 * @param parts what should come to it
 */
public record Reckoning(Printed whole, List<Printed> parts) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

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

    /**
     * For each amount the value that makes it right, the likeliest slip of the pen first, all of them tied; no amount becomes
     * nothing or less. Where no figure with the decimals of the others does, it is said between which it lies.
     */
    public List<Suggestion> suggestions() {
        List<Candidate> found = new ArrayList<>();
        List<Suggestion> between = new ArrayList<>();
        found.add(candidate(whole, sum()));
        for (Printed part : parts) {
            Interval allowed = allowed(part);
            BigDecimal unit = part.figure().unit().factor();
            if (allowed.low().signum() <= 0) {
                continue;
            }
            BigDecimal middle = allowed.low().add(allowed.high()).divide(TWO).divide(unit, MathContext.DECIMAL64);
            printable(part, allowed, middle)
                    .ifPresentOrElse(
                            value -> found.add(candidate(part, value.multiply(unit))),
                            () -> between.add(between(part, allowed, middle)));
        }
        return Stream.concat(
                        found.stream()
                                .sorted(Comparator.comparingInt(Candidate::cost))
                                .map(Reckoning::suggestion),
                        between.stream())
                .toList();
    }

    /** What one of the parts may be with the others and the whole as printed, rounded as they are. */
    private Interval allowed(Printed part) {
        Interval rest = Interval.ZERO;
        int own = parts.indexOf(part);
        for (int i = 0; i < parts.size(); i++) {
            for (int times = 0; i != own && times < parts.get(i).times(); times++) {
                rest = rest.plus(parts.get(i).figure().interval());
            }
        }
        Interval all = whole.figure().interval().minus(rest);
        BigDecimal times = BigDecimal.valueOf(part.times());
        return new Interval(
                all.low().divide(times, MathContext.DECIMAL64),
                all.lowOpen(),
                all.high().divide(times, MathContext.DECIMAL64),
                all.highOpen());
    }

    /** The value in the part's unit: with its own decimals, or with those that the amounts around it print. */
    private Optional<BigDecimal> printable(Printed part, Interval allowed, BigDecimal middle) {
        BigDecimal unit = part.figure().unit().factor();
        int own = Math.max(0, part.figure().printed().scale());
        BigDecimal value = middle.setScale(own, RoundingMode.HALF_UP);
        boolean coarse = allowed.high()
                        .subtract(allowed.low())
                        .divide(unit, MathContext.DECIMAL64)
                        .movePointRight(own)
                        .compareTo(BigDecimal.TEN.multiply(BigDecimal.valueOf(1 + parts.size())))
                > 0;
        if (coarse) {
            return Optional.empty();
        }
        if (allowed.meets(Interval.exactly(value.multiply(unit)))) {
            return Optional.of(value);
        }
        return middle.stripTrailingZeros().scale() <= decimals(unit)
                ? Optional.of(middle.stripTrailingZeros())
                : Optional.empty();
    }

    /** As many decimals of a unit as the most exact of the amounts is printed with. */
    private int decimals(BigDecimal unit) {
        return Stream.concat(Stream.of(whole), parts.stream())
                .mapToInt(each ->
                        each.figure().step().divide(unit).stripTrailingZeros().scale())
                .max()
                .orElse(0);
    }

    private static Suggestion between(Printed part, Interval allowed, BigDecimal middle) {
        Unit unit = part.figure().unit();
        int own = Math.max(0, part.figure().printed().scale());
        BigDecimal low =
                allowed.low().divide(unit.factor(), MathContext.DECIMAL64).setScale(own, RoundingMode.CEILING);
        BigDecimal high =
                allowed.high().divide(unit.factor(), MathContext.DECIMAL64).setScale(own, RoundingMode.FLOOR);
        boolean none = low.compareTo(high) > 0;
        String from = new Figure(none ? middle.setScale(own, RoundingMode.FLOOR) : low, unit).toString();
        String to = new Figure(none ? middle.setScale(own, RoundingMode.CEILING) : high, unit).toString();
        Text spot = Naming.spot(part.at());
        Text text = new Text(
                "%s的 %s 应在 %s 与 %s 之间%s".formatted(spot.zh(), part.figure(), from, to, none ? "，按列示的位数写不出" : ""),
                "%s: %s should be between %s and %s%s"
                        .formatted(
                                spot.en(),
                                part.figure(),
                                from,
                                to,
                                none ? ", which its printed digits cannot say" : ""));
        return new Suggestion(1, "range", text, List.of());
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
