package duzhi.check.derive;

import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.source.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A stretch of a table whose figures stand beside the labels of other rows: another table of the document has the same
 * figures in the same order, beside other functional codes.
 *
 * @param first the first figure that stands at a wrong label
 * @param own what the other table prints at that label
 * @param elsewhere where the other table prints that figure
 * @param rows how many rows are displaced
 * @param cells every figure of the table from there on
 */
public record Displacement(Fact first, Fact own, Fact elsewhere, int rows, Set<Place> cells) {

    /** The check that tells of it. */
    public static final String CHECK = "E-10";

    /** So many rows do not agree with another row by chance. */
    private static final int FEWEST = 5;

    /** More rows than the classification has codes are no such table. */
    private static final int MOST = 2_000;

    /** Displacements of a document, at most one for each table. */
    public static List<Displacement> of(FilledDocument document) {
        Map<String, CodedTable> tables = new LinkedHashMap<>();
        document.facts().stream()
                .filter(Displacement::isOfFunction)
                .forEach(fact -> tables.computeIfAbsent(fact.source().place().table(), any -> new CodedTable())
                        .add(fact));
        List<Displacement> found = new ArrayList<>();
        tables.values()
                .removeIf(table -> table.rows().size() < FEWEST || table.rows().size() > MOST);
        tables.values()
                .forEach(table -> tables.values().stream()
                        .filter(other -> other != table && other.isSounder(table))
                        .flatMap(other -> between(table, other, document).stream())
                        .max(Comparator.comparingInt(Displacement::rows))
                        .ifPresent(found::add));
        return found;
    }

    private static boolean isOfFunction(Fact fact) {
        Coordinates at = fact.at();
        return fact.isCertain()
                && fact.figure().isPresent()
                && fact.source().place().isCell()
                && at.names(Dimension.FUNCTION)
                && at.has(Dimension.FLOW, "expenditure");
    }

    /** A row of the one table and the row of the other that has its figures. */
    private record Match(CodedTable.Row row, CodedTable.Row own, CodedTable.Row elsewhere) {}

    private static Optional<Displacement> between(CodedTable table, CodedTable other, FilledDocument document) {
        List<Match> matches = new ArrayList<>();
        int conflicts = 0;
        int inOrder = 0;
        int last = -1;
        for (CodedTable.Row row : table.rows()) {
            Optional<CodedTable.Row> own = other.find(row.code()).filter(found -> !found.prints(row));
            if (own.isPresent()) {
                conflicts++;
                Optional<CodedTable.Row> found = other.like(row, last);
                inOrder += found.isPresent() && other.position(found.get()) > last ? 1 : 0;
                last = found.map(other::position).orElse(last);
                found.ifPresent(each -> matches.add(new Match(row, own.get(), each)));
            }
        }
        boolean displaced =
                matches.size() >= FEWEST && matches.size() * 10 >= conflicts * 6 && inOrder * 10 >= matches.size() * 8;
        return displaced ? Optional.of(of(matches, document)) : Optional.empty();
    }

    private static Displacement of(List<Match> matches, FilledDocument document) {
        Match match = matches.getFirst();
        Place from = match.row().total().source().place();
        Set<Place> cells = document.facts().stream()
                .map(fact -> fact.source().place())
                .filter(place -> place.isCell() && place.table().equals(from.table()) && place.line() >= from.line())
                .collect(Collectors.toSet());
        return new Displacement(
                match.row().total(), match.own().total(), match.elsewhere().total(), matches.size(), cells);
    }
}
