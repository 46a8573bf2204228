package duzhi.publish.statement;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which lines belong to which codes, looked up once for each code: a place is what its codes have in common. */
final class Index {

    private static final Dimension[] DIMENSIONS = Dimension.values();

    private final Containment containment;
    private final List<Fact> facts;
    private final Map<Dimension, Map<String, BitSet>> covered = new EnumMap<>(Dimension.class);
    private final Map<Dimension, BitSet> naming = new EnumMap<>(Dimension.class);

    Index(Containment containment, List<Fact> facts) {
        this.containment = containment;
        this.facts = facts;
    }

    /** Those of some lines that belong to a place or to a place within it. */
    BitSet reached(BitSet lines, Coordinates place) {
        BitSet kept = (BitSet) lines.clone();
        for (Dimension dimension : DIMENSIONS) {
            String code = place.code(dimension);
            if (code != null) {
                kept.and(covered.computeIfAbsent(dimension, d -> new HashMap<>())
                        .computeIfAbsent(code, c -> covered(dimension, c)));
            }
        }
        return kept;
    }

    /** Those of some lines that are part of a place, and are not told beside it. */
    BitSet own(BitSet lines, Coordinates place) {
        BitSet kept = (BitSet) lines.clone();
        for (Dimension dimension : Containment.APART) {
            if (!place.names(dimension)) {
                kept.andNot(naming.computeIfAbsent(dimension, this::naming));
            }
        }
        return kept;
    }

    private BitSet covered(Dimension dimension, String wide) {
        BitSet lines = new BitSet(facts.size());
        for (int i = 0; i < facts.size(); i++) {
            Coordinates at = facts.get(i).at();
            lines.set(i, containment.covers(dimension, wide, at.code(dimension)));
        }
        return lines;
    }

    private BitSet naming(Dimension dimension) {
        BitSet lines = new BitSet(facts.size());
        for (int i = 0; i < facts.size(); i++) {
            lines.set(i, facts.get(i).at().names(dimension));
        }
        return lines;
    }
}
