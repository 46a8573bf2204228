package duzhi.check.repair;

import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Looks for the printed figure that a difference equals: an item counted in the wrong place. */
final class Amounts {

    private static final Set<Dimension> MISPLACED =
            EnumSet.of(Dimension.FUNCTION, Dimension.CATEGORY, Dimension.ITEM, Dimension.PROJECT, Dimension.INDICATOR);
    private static final Set<Dimension> FREE = EnumSet.of(Dimension.FLOW, Dimension.AGENCY);

    private final Map<BigDecimal, List<Fact>> bySize = new HashMap<>();
    private final Map<String, Fact> byId = new LinkedHashMap<>();

    Amounts(List<FilledDocument> documents) {
        for (FilledDocument document : documents) {
            for (Fact fact : document.facts()) {
                byId.putIfAbsent(fact.id(), fact);
                fact.figure()
                        .ifPresent(figure -> bySize.computeIfAbsent(key(figure.exact()), any -> new ArrayList<>())
                                .add(fact));
            }
        }
    }

    private static BigDecimal key(BigDecimal amount) {
        return amount.abs().stripTrailingZeros();
    }

    /** The fact of that id. */
    Optional<Fact> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The figure of that size that differs from a place only in where it is counted; none where several places print one
     * of that size.
     */
    Optional<Fact> misplaced(Coordinates at, String document, BigDecimal size, List<String> own) {
        if (size.signum() == 0) {
            return Optional.empty();
        }
        List<Fact> found = bySize.getOrDefault(key(size), List.of()).stream()
                .filter(fact -> fact.source().place().document().equals(document) && !own.contains(fact.id()))
                .filter(fact -> isSibling(fact.at(), at))
                .toList();
        long places = found.stream()
                .map(fact -> fact.at().without(Dimension.FLOW))
                .distinct()
                .count();
        return places == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** What is printed anywhere of the parts of a place along a dimension. */
    List<Fact> parts(Coordinates at, Dimension along) {
        String whole = at.find(along).orElse("");
        Coordinates rest = rest(at, along);
        return byId.values().stream()
                .filter(fact -> fact.figure().isPresent() && fact.isCertain())
                .filter(fact -> fact.at()
                        .find(along)
                        .filter(code -> code.startsWith(whole) && code.length() > whole.length())
                        .isPresent())
                .filter(fact -> rest(fact.at(), along).equals(rest))
                .toList();
    }

    private static Coordinates rest(Coordinates at, Dimension along) {
        return at.without(along).without(Dimension.FLOW).without(Dimension.AGENCY);
    }

    private static boolean isSibling(Coordinates other, Coordinates at) {
        boolean elsewhere = false;
        for (Dimension dimension : Dimension.values()) {
            boolean same = Objects.equals(other.code(dimension), at.code(dimension));
            if (!same && !MISPLACED.contains(dimension) && !FREE.contains(dimension)) {
                return false;
            }
            elsewhere |= !same && MISPLACED.contains(dimension) && other.names(dimension);
        }
        return elsewhere;
    }

    /** Whether a table or a section of running text prints a figure at a place. */
    boolean prints(Fact beside, Coordinates at) {
        return byId.values().stream()
                .filter(fact -> fact.at().without(Dimension.FLOW).equals(at.without(Dimension.FLOW)))
                .anyMatch(fact -> fact.source()
                                .place()
                                .document()
                                .equals(beside.source().place().document())
                        && fact.source()
                                .place()
                                .table()
                                .equals(beside.source().place().table()));
    }
}
