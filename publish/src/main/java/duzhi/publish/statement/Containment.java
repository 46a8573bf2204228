package duzhi.publish.statement;

import duzhi.form.load.Dimensions;
import duzhi.form.model.Tree;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which lines belong to a place: those at the place or narrower. Codes of classifications belong to what they begin
 * with, other codes to the wholes of {@code dimensions.yaml}.
 */
final class Containment {

    /** Figures that name one of these are told beside the money, not as part of it. */
    static final Set<Dimension> APART =
            Set.of(Dimension.ITEM, Dimension.MEASURE, Dimension.ARTICLE, Dimension.INDICATOR);

    private static final Set<Dimension> POSITIONAL =
            Set.of(Dimension.FUNCTION, Dimension.ECONOMY, Dimension.GOVERNMENT_ECONOMY);

    private static final Dimension[] DIMENSIONS = Dimension.values();

    private final Map<Dimension, Map<String, Set<String>>> wholes = new EnumMap<>(Dimension.class);

    Containment(Dimensions dimensions) {
        for (Dimension dimension : DIMENSIONS) {
            Map<String, Set<String>> parents = new HashMap<>();
            Stream.concat(dimensions.trees(dimension).stream(), dimensions.groups(dimension).stream())
                    .filter(tree -> !tree.whole().isEmpty() && !dimensions.isBeside(tree))
                    .forEach(tree -> link(tree, parents));
            Map<String, Set<String>> closed = new HashMap<>();
            dimensions
                    .codes(dimension)
                    .forEach(code -> closed.put(code, above(code, parents, dimension != Dimension.ITEM)));
            wholes.put(dimension, closed);
        }
    }

    private static void link(Tree tree, Map<String, Set<String>> parents) {
        tree.parts()
                .forEach(part ->
                        parents.computeIfAbsent(part, p -> new HashSet<>()).add(tree.whole()));
    }

    /** The code itself and every whole it belongs to, by division or by the dots in its name; items by division alone. */
    private static Set<String> above(String code, Map<String, Set<String>> parents, boolean dotted) {
        Set<String> found = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(code));
        while (!open.isEmpty()) {
            String next = open.removeLast();
            if (found.add(next)) {
                open.addAll(parents.getOrDefault(next, Set.of()));
                int dot = next.lastIndexOf('.');
                if (dotted && dot > 0) {
                    open.add(next.substring(0, dot));
                }
            }
        }
        return found;
    }

    /** Whether what stands at {@code narrow} belongs to {@code wide}. */
    boolean covers(Coordinates wide, Coordinates narrow) {
        return reaches(wide, narrow) && !isApart(wide, narrow);
    }

    /** Whether what stands at {@code narrow} belongs to {@code wide} or to a place within it. */
    boolean reaches(Coordinates wide, Coordinates narrow) {
        for (Dimension dimension : DIMENSIONS) {
            String code = wide.code(dimension);
            if (code != null && !covers(dimension, code, narrow.code(dimension))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is told beside what stands at {@code wide}, not as part of it. */
    boolean isApart(Coordinates wide, Coordinates narrow) {
        return APART.stream().anyMatch(dimension -> narrow.names(dimension) && !wide.names(dimension));
    }

    /** Whether a code belongs to a wider one of its dimension. */
    boolean covers(Dimension dimension, String wide, @Nullable String narrow) {
        if (narrow == null) {
            return false;
        }
        if (wide.equals(narrow)) {
            return true;
        }
        return POSITIONAL.contains(dimension)
                ? narrow.startsWith(wide)
                : wholes.getOrDefault(dimension, Map.of())
                        .getOrDefault(narrow, Set.of())
                        .contains(wide);
    }

    /** The widest whole a code belongs to, the first in alphabetical order where there are several. */
    String root(Dimension dimension, String code) {
        Map<String, Set<String>> known = wholes.getOrDefault(dimension, Map.of());
        return known.getOrDefault(code, Set.of(code)).stream()
                .filter(whole -> known.getOrDefault(whole, Set.of(whole)).size() == 1)
                .min(String::compareTo)
                .orElse(code);
    }
}
