package duzhi.publish.statement;

import duzhi.form.model.Balance;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.publish.document.Amount;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what a document prints, and what of that has to be printed alike. */
final class Prints {

    private final Cube cube;
    private final Map<String, Integer> index = new HashMap<>();

    /**
     * @param cube whose lines are counted by their places in its list
     */
    Prints(Cube cube) {
        this.cube = cube;
        cube.facts().forEach(fact -> index.put(fact.id(), index.size()));
    }

    /**
     * Figures of money, each once for every unit and number of digits, and what has to be printed alike.
     *
     * @param cells as often as they stand in tables
     */
    List<Printed> of(List<Amount> cells, List<Balance> balances) {
        Map<List<Object>, Printed> all = new LinkedHashMap<>();
        Stream.concat(cells.stream(), items(cells))
                .filter(amount -> !amount.facts().isEmpty())
                .filter(amount -> amount.printed().unit().kind() == Unit.Kind.MONEY)
                .forEach(amount -> {
                    BitSet lines = lines(amount);
                    Figure look = amount.printed();
                    all.merge(
                            List.of(lines, look.unit(), look.printed().scale()),
                            Printed.once(lines, amount),
                            (known, same) -> known.again());
                });
        List<Printed> found = new ArrayList<>();
        for (Printed figure : all.values()) {
            boolean isLeast = figure.isItem() && all.values().stream().noneMatch(figure::isMoreThan);
            found.add(isLeast && isToldFiner(figure, all.values()) ? figure.pin() : figure);
            opposite(figure, balances).map(figure::alike).forEach(found::add);
            if (isLeast) {
                all.values().stream()
                        .filter(other -> isToldAlike(figure, other))
                        .map(other -> figure.alike(other.lines()))
                        .forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    private BitSet lines(Amount amount) {
        BitSet lines = new BitSet(index.size());
        amount.facts().forEach(id -> lines.set(Objects.requireNonNull(index.get(id))));
        return lines;
    }

    /** The other flow of a balance at the same place, where both come to the same. */
    private Stream<BitSet> opposite(Printed figure, List<Balance> balances) {
        Coordinates at = figure.amount().at();
        Figure look = figure.amount().printed();
        return balances.stream()
                .filter(balance -> balance.covers(at))
                .filter(balance -> at.has(Dimension.FLOW, balance.flows().getFirst()))
                .map(balance ->
                        cube.within(at.with(Dimension.FLOW, balance.flows().getLast())))
                .map(slice -> slice.amount(look.unit(), look.printed().scale()))
                .filter(other -> other.exact().compareTo(figure.exact()) == 0)
                .map(this::lines);
    }

    /** Whether a table prints just that, or a little less, to smaller digits, so that rounding it down would show. */
    private static boolean isToldFiner(Printed item, Collection<Printed> all) {
        return all.stream()
                .filter(other -> !other.isItem() && other.step().compareTo(item.step()) < 0)
                .map(other -> item.exact().subtract(other.exact()))
                .anyMatch(more -> more.signum() >= 0 && more.compareTo(item.step()) < 0);
    }

    private static boolean isToldAlike(Printed item, Printed other) {
        Figure look = item.amount().printed();
        return !other.isItem()
                && item.exact().signum() != 0
                && other.isIn(look.unit(), look.printed().scale())
                && other.exact().compareTo(item.exact()) == 0;
    }

    /** The figures of items and of their wholes, which stand in the text where no table has them. */
    private Stream<Amount> items(List<Amount> cells) {
        Set<Coordinates> places = new LinkedHashSet<>();
        for (Fact fact : cube.facts()) {
            for (String code = fact.at().find(Dimension.ITEM).orElse("");
                    !code.isEmpty();
                    code = code.substring(0, Math.max(0, code.lastIndexOf('.')))) {
                places.add(beside(fact.at()).with(Dimension.ITEM, code));
            }
        }
        Map<List<Object>, Figure> looks = new LinkedHashMap<>();
        cells.forEach(amount -> looks.putIfAbsent(
                List.of(amount.printed().unit(), amount.printed().printed().scale()), amount.printed()));
        return places.stream()
                .map(cube::within)
                .flatMap(slice -> looks.values().stream()
                        .map(look -> slice.amount(look.unit(), look.printed().scale())));
    }

    private static Coordinates beside(Coordinates at) {
        Coordinates place = Coordinates.ALL;
        for (Dimension dimension : List.of(Dimension.YEAR, Dimension.STAGE, Dimension.FLOW)) {
            String code = at.code(dimension);
            place = code == null ? place : place.with(dimension, code);
        }
        return place;
    }
}
