package duzhi.publish.narrative;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.publish.document.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Finds figures in the unit of the text. */
final class Lookup {

    private static final Coordinates BUDGET = Coordinates.ALL.with(Dimension.STAGE, "initial");
    private static final Coordinates SPENT = Coordinates.ALL.with(Dimension.STAGE, "executed");

    private final Figures figures;
    private final Settings settings;

    Lookup(Figures figures, Settings settings) {
        this.figures = figures;
        this.settings = settings;
    }

    /**
     * This year's figure. What the lines of the classifications do not have is nothing; an item beside them must have
     * been entered, unless it is a part of one that was.
     */
    Optional<Amount> find(Coordinates at) {
        return figures.find(at)
                .map(this::converted)
                .or(() -> isNothing(at) ? Optional.of(nothing(at)) : Optional.empty());
    }

    private boolean isNothing(Coordinates at) {
        String item = at.find(Dimension.ITEM).orElse("");
        int last = item.lastIndexOf('.');
        boolean classified = item.isEmpty() && !at.names(Dimension.MEASURE);
        return classified
                || last > 0
                        && figures.find(at.with(Dimension.ITEM, item.substring(0, last)))
                                .isPresent();
    }

    private Amount nothing(Coordinates at) {
        Figure none = at.names(Dimension.MEASURE)
                ? new Figure(BigDecimal.ZERO, at.has(Dimension.MEASURE, "points") ? Unit.POINTS : Unit.PIECES)
                : new Figure(BigDecimal.ZERO.setScale(settings.decimals()), settings.unit());
        return new Amount(at, BigDecimal.ZERO, none, List.of());
    }

    /** Last year's figure. */
    Optional<Amount> before(Coordinates at) {
        return figures.before(at).map(this::converted);
    }

    /** What a figure is compared with. */
    Optional<Amount> base(Basis basis, Coordinates at) {
        return switch (basis) {
            case LAST_YEAR -> before(at);
            case LAST_YEAR_SPENT -> before(at.and(SPENT));
            case BUDGET -> budget(at);
        };
    }

    /** What was budgeted for a figure this year. */
    Optional<Amount> budget(Coordinates at) {
        return find(at.and(BUDGET));
    }

    /** Whether there is nothing this year, neither an amount nor a line. */
    boolean isNone(Coordinates at) {
        boolean zero =
                find(at).filter(each -> each.printed().printed().signum() != 0).isEmpty();
        return zero && figures.codes(at, Dimension.FUNCTION, 3).isEmpty();
    }

    /** Functional codes in use within a place. */
    List<String> functions(Coordinates within, int length) {
        return figures.codes(within, Dimension.FUNCTION, length);
    }

    /** Economic items in use within a place. */
    List<String> economy(Coordinates within) {
        return figures.codes(within, Dimension.ECONOMY, 5);
    }

    /** The sum of figures in the unit of the text. */
    Amount sum(Coordinates at, List<Amount> parts) {
        BigDecimal exact = parts.stream().map(Amount::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal printed =
                parts.stream().map(each -> each.printed().printed()).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<String> facts =
                parts.stream().flatMap(each -> each.facts().stream()).distinct().toList();
        return new Amount(
                at,
                exact,
                new Figure(printed.setScale(settings.decimals(), RoundingMode.HALF_UP), settings.unit()),
                facts);
    }

    /** Money goes over into the unit of the text from what is printed, so that a reader can do the same. */
    private Amount converted(Amount amount) {
        Figure printed = amount.printed();
        if (printed.unit().kind() != Unit.Kind.MONEY) {
            return amount;
        }
        BigDecimal value = printed.exact().divide(settings.unit().factor(), settings.decimals(), RoundingMode.HALF_UP);
        return new Amount(amount.at(), amount.exact(), new Figure(value, settings.unit()), amount.facts());
    }
}
