package duzhi.cli.publishing;

import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The same document in several formats, read back: each must state the same figures in its tables. */
public final class Versions {

    private Versions() {}

    /**
     * Places at which a format states something else than the first one; empty where all agree.
     *
     * @param document path of the format that differs
     * @param at the place
     * @param first what the first format states there, in base units
     * @param other what this one states
     */
    public record Difference(String document, Coordinates at, List<BigDecimal> first, List<BigDecimal> other) {}

    /** Compares every document with the first. */
    public static List<Difference> compare(List<FilledDocument> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        List<Difference> differences = new ArrayList<>();
        Map<Coordinates, List<BigDecimal>> first = figures(documents.getFirst());
        for (FilledDocument document : documents.subList(1, documents.size())) {
            Map<Coordinates, List<BigDecimal>> other = figures(document);
            TreeSet<Coordinates> places = new TreeSet<>(first.keySet());
            places.addAll(other.keySet());
            for (Coordinates place : places) {
                List<BigDecimal> one = first.getOrDefault(place, List.of());
                List<BigDecimal> two = other.getOrDefault(place, List.of());
                if (!one.equals(two)) {
                    differences.add(new Difference(document.path(), place, one, two));
                }
            }
        }
        return differences;
    }

    /** What the tables state, at each place in order of size. */
    private static Map<Coordinates, List<BigDecimal>> figures(FilledDocument document) {
        Map<Coordinates, List<BigDecimal>> figures = new TreeMap<>();
        for (Fact fact : document.facts()) {
            if (fact.source().place().isCell()) {
                fact.figure()
                        .map(Figure::exact)
                        .ifPresent(value -> figures.computeIfAbsent(fact.at(), at -> new ArrayList<>())
                                .add(value.stripTrailingZeros()));
            }
        }
        figures.values().forEach(values -> values.sort(BigDecimal::compareTo));
        return figures;
    }
}
