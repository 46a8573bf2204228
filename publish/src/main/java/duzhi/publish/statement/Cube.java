package duzhi.publish.statement;

import duzhi.form.load.Dimensions;
import duzhi.form.model.Balance;
import duzhi.form.model.FormSet;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.publish.document.Amount;
import duzhi.publish.entry.Draft;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a draft, added up at any place. Where a set declares that revenue equals expenditure, revenue is not
 * entered a second time: each line of expenditure is also one of revenue, at the dimensions the identity names.
 */
public final class Cube {

    private static final String FOLLOWS = "=";

    private final Containment containment;
    private final Rounding rounding;
    private final List<Fact> facts;
    private final Index index;
    private final Map<Coordinates, Fact> comparatives;
    private final @Nullable List<Printed> printed;
    private final Map<String, BigInteger[]> steps = new HashMap<>();

    private Cube(
            Containment containment,
            Rounding rounding,
            List<Fact> facts,
            Index index,
            Map<Coordinates, Fact> comparatives,
            @Nullable List<Printed> printed) {
        this.containment = containment;
        this.rounding = rounding;
        this.facts = facts;
        this.index = index;
        this.comparatives = comparatives;
        this.printed = printed;
    }

    /**
     * The lines of a draft under the identities of its set. Its tables are made twice: first to learn which figures they
     * print, so that these come out well when the lines are rounded.
     */
    public static Cube of(Draft draft, FormSet set) {
        Dimensions dimensions = Dimensions.load();
        Containment containment = new Containment(dimensions);
        Rounding rounding = new Rounding(containment, dimensions);
        List<Fact> facts = withRevenue(figures(draft.facts()), set);
        Index index = new Index(containment, facts);
        Map<Coordinates, Fact> comparatives = new HashMap<>();
        figures(draft.comparatives())
                .forEach(fact -> comparatives.putIfAbsent(fact.at().without(Dimension.YEAR), fact));
        Cube unsettled = new Cube(containment, rounding, facts, index, comparatives, null);
        List<Amount> cells = Statements.of(draft, set, unsettled).stream()
                .flatMap(table -> table.cells().stream())
                .flatMap(cell -> Stream.ofNullable(cell.amount()))
                .toList();
        List<Printed> printed = new Prints(unsettled).of(cells, set.balances());
        return new Cube(containment, rounding, facts, index, comparatives, printed);
    }

    private static List<Fact> figures(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.figure().isPresent())
                .sorted(Comparator.comparing(Fact::id))
                .toList();
    }

    private static List<Fact> withRevenue(List<Fact> facts, FormSet set) {
        Optional<Balance> balance = set.balances().stream()
                .filter(each -> each.flows().containsAll(List.of("revenue", "expenditure")))
                .findFirst();
        if (balance.isEmpty()) {
            return facts;
        }
        List<Fact> all = new ArrayList<>();
        for (Fact fact : facts) {
            boolean counted = !fact.at().names(Dimension.ITEM) && !fact.at().names(Dimension.MEASURE);
            if (!counted || !fact.at().has(Dimension.FLOW, "revenue")) {
                all.add(fact);
            }
            if (counted && fact.at().has(Dimension.FLOW, "expenditure")) {
                all.add(received(fact, balance.get()));
            }
        }
        return all;
    }

    private static Fact received(Fact spent, Balance balance) {
        Coordinates at = spent.at();
        for (Dimension dimension : Dimension.values()) {
            if (!balance.dimensions().contains(dimension)) {
                at = at.without(dimension);
            }
        }
        return new Fact(
                spent.id() + FOLLOWS,
                at.with(Dimension.FLOW, "revenue"),
                spent.value(),
                spent.source(),
                Fact.Standing.DERIVED);
    }

    /** The line of expenditure that a line of revenue follows from; empty for a line that was entered. */
    static Optional<String> follows(Fact fact) {
        String id = fact.id();
        return fact.standing() == Fact.Standing.DERIVED && id.endsWith(FOLLOWS)
                ? Optional.of(id.substring(0, id.length() - FOLLOWS.length()))
                : Optional.empty();
    }

    /** Every line, those of revenue that follow from expenditure included. */
    public List<Fact> facts() {
        return facts;
    }

    /** The lines at a place or narrower. */
    public Slice within(Coordinates at) {
        BitSet all = new BitSet();
        all.set(0, facts.size());
        return new Slice(Coordinates.ALL, all).within(at);
    }

    /** Last year's figure at just this place (its year apart), printed in a unit; empty where nobody entered it. */
    public Optional<Amount> before(Coordinates at, Unit unit, int decimals) {
        return Optional.ofNullable(comparatives.get(at.without(Dimension.YEAR))).map(fact -> {
            Figure figure = fact.figure().orElseThrow();
            return new Amount(
                    fact.at(),
                    figure.exact(),
                    plain(figure.exact(), shown(figure.unit(), unit), decimals),
                    List.of(fact.id()));
        });
    }

    /** Whether one place lies within another and is not the same. */
    boolean isNarrower(Coordinates narrow, Coordinates wide) {
        return !narrow.equals(wide) && containment.covers(wide, narrow);
    }

    /** Whether it is known which figures are printed, so that they come out well. */
    boolean isSettled() {
        return printed != null;
    }

    private BigInteger[] steps(Unit unit, int decimals, List<Printed> wanted) {
        return steps.computeIfAbsent(unit + " " + decimals, key -> rounding.steps(facts, unit, decimals, wanted));
    }

    private static Unit shown(Unit entered, Unit money) {
        return entered.kind() == Unit.Kind.MONEY ? money : entered;
    }

    private static Figure plain(BigDecimal exact, Unit unit, int decimals) {
        int scale = unit.kind() == Unit.Kind.COUNT ? 0 : decimals;
        return new Figure(exact.divide(unit.factor(), scale, RoundingMode.HALF_UP), unit);
    }

    /** Some of the lines. Immutable. */
    public final class Slice {

        private final Coordinates at;
        private final BitSet reached;
        private final BitSet lines;

        private Slice(Coordinates at, BitSet reached) {
            this.at = at;
            this.reached = reached;
            this.lines = index.own(reached, at);
        }

        /** What it is narrowed to. */
        public Coordinates at() {
            return at;
        }

        /** Those of its lines that also belong to a place. */
        public Slice within(Coordinates narrower) {
            Coordinates place = at.and(narrower);
            return new Slice(place, index.reached(reached, place));
        }

        /** Number of lines. */
        int size() {
            return lines.cardinality();
        }

        /** Codes in use on a dimension, where some amount is not zero, in order. */
        public Set<String> codes(Dimension dimension) {
            return lines.stream()
                    .mapToObj(facts::get)
                    .filter(fact -> fact.figure().orElseThrow().exact().signum() != 0)
                    .flatMap(fact -> fact.at().find(dimension).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** The places its lines stand at on some dimensions, where some amount is not zero, in order. */
        Set<Coordinates> places(List<Dimension> dimensions) {
            return lines.stream()
                    .mapToObj(facts::get)
                    .filter(fact -> fact.figure().orElseThrow().exact().signum() != 0)
                    .map(fact -> only(fact.at(), dimensions))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private static Coordinates only(Coordinates at, List<Dimension> dimensions) {
            Coordinates kept = Coordinates.ALL;
            for (Dimension dimension : dimensions) {
                String code = at.code(dimension);
                kept = code == null ? kept : kept.with(dimension, code);
            }
            return kept;
        }

        /** Their sum, printed in a unit so that parts add up; counts are printed whole whatever the unit. */
        public Amount amount(Unit unit, int decimals) {
            BigDecimal exact = BigDecimal.ZERO;
            List<String> ids = new ArrayList<>();
            Unit shown = unit;
            for (int i = lines.nextSetBit(0); i >= 0; i = lines.nextSetBit(i + 1)) {
                Figure figure = facts.get(i).figure().orElseThrow();
                shown = shown(figure.unit(), unit);
                exact = exact.add(figure.exact());
                ids.add(facts.get(i).id());
            }
            boolean alone = printed == null || shown.kind() == Unit.Kind.COUNT;
            return new Amount(at, exact, alone ? plain(exact, shown, decimals) : settled(shown, unit, decimals), ids);
        }

        private Figure settled(Unit shown, Unit unit, int decimals) {
            BigInteger[] rounded = steps(unit, decimals, Objects.requireNonNull(printed));
            BigInteger sum = lines.stream().mapToObj(i -> rounded[i]).reduce(BigInteger.ZERO, BigInteger::add);
            return new Figure(new BigDecimal(sum, decimals), shown);
        }
    }
}
