package duzhi.check.repair;

import duzhi.check.derive.Between;
import duzhi.check.derive.Deriver;
import duzhi.check.derive.Unread;
import duzhi.check.relation.Linear;
import duzhi.check.relation.Term;
import duzhi.check.time.Patience;
import duzhi.form.filled.FilledDocument;
import duzhi.form.load.Dimensions;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Brings the relations of documents into one net: what is printed in one place is one cell, whatever it is a value of. */
final class NetBuilder {

    /** A printed spot and what is printed there. */
    private record Spot(String document, int line, int from, int to, Figure figure) {

        static Spot of(Place place, Figure figure) {
            return new Spot(place.document(), place.line(), place.from(), place.to(), figure);
        }
    }

    private final List<Cell> cells = new ArrayList<>();
    private final List<Bond> bonds = new ArrayList<>();
    private final IdentityHashMap<Fact, Integer> byFact = new IdentityHashMap<>();
    private final Map<Spot, Integer> bySpot = new HashMap<>();

    private NetBuilder() {}

    /** The net of these documents, which come in an order that does not depend on how they were given. */
    static Net of(List<FilledDocument> documents, Dimensions dimensions, Patience patience) {
        NetBuilder builder = new NetBuilder();
        for (FilledDocument document : documents) {
            Unread unread = new Unread(document);
            for (Linear relation : Deriver.derive(document, dimensions, patience)) {
                patience.check();
                if (unread.around(relation).isEmpty()) {
                    builder.add(relation);
                }
            }
            new Claims(document, builder).add();
        }
        for (FilledDocument document : documents) {
            for (FilledDocument earlier : Between.earlier(document, documents)) {
                Between.same(document, earlier).forEach(builder::add);
            }
        }
        return new Net(builder.cells, builder.bonds);
    }

    private void add(Linear relation) {
        if (relation.terms().anyMatch(term -> !term.fact().isCertain())) {
            return;
        }
        Map<Integer, Long> terms = new TreeMap<>();
        try {
            for (Term term : relation.left()) {
                terms.merge(cell(term.fact()), (long) term.sign(), Long::sum);
            }
            for (Term term : relation.right()) {
                terms.merge(cell(term.fact()), (long) -term.sign(), Long::sum);
            }
        } catch (ArithmeticException tooLarge) {
            return;
        }
        add(terms, relation.kind().isEquality() ? 0 : -Bond.NONE, 0, relation, null);
    }

    /** A relation; {@code terms} are cells and how many times each counts. */
    void add(Map<Integer, Long> terms, long low, long high, @Nullable Linear linear, Bond.@Nullable Claim claim) {
        SortedMap<Integer, Long> counted = new TreeMap<>(terms);
        counted.values().removeIf(factor -> factor == 0);
        Bond bond = new Bond(counted, low, high, linear, claim);
        if (!counted.isEmpty() && bond.isExact(cells)) {
            bonds.add(bond);
        }
    }

    /** The cell of a fact; throws {@link ArithmeticException} where its value is too large. */
    int cell(Fact fact) {
        Integer known = byFact.get(fact);
        if (known != null) {
            return known;
        }
        Spot spot = Spot.of(fact.source().place(), fact.figure().orElseThrow());
        int index = bySpot.computeIfAbsent(spot, any -> put(Cell.of(fact)));
        byFact.put(fact, index);
        return index;
    }

    /** The cell printed at a place, a new one where no fact states it. */
    int cell(Place place, Figure figure) {
        return bySpot.computeIfAbsent(Spot.of(place, figure), any -> put(Cell.amount(place, figure)));
    }

    int put(Cell cell) {
        cells.add(cell);
        return cells.size() - 1;
    }
}
