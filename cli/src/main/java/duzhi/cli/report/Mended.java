package duzhi.cli.report;

import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.source.Repair;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What had to be mended to read a document, counted by kind. */
final class Mended {

    private final Map<Repair.Kind, Integer> counts = new EnumMap<>(Repair.Kind.class);

    Mended(FilledDocument document) {
        Stream<FilledCell> cells = Stream.concat(
                document.rows().flatMap(row -> row.cells().values().stream()),
                document.tables().stream().flatMap(table -> table.fields().values().stream()));
        Stream<Repair> all = Stream.concat(
                cells.flatMap(cell -> cell.source().repairs().stream()),
                document.tables().stream().flatMap(table -> table.repairs().stream()));
        all.forEach(repair -> counts.merge(repair.kind(), 1, Integer::sum));
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** The kinds with their counts, in the language of the report. */
    String in(Words words) {
        return counts.entrySet().stream()
                .map(entry ->
                        words.say("repair." + entry.getKey().name().toLowerCase(Locale.ROOT)) + " " + entry.getValue())
                .collect(Collectors.joining(words.say("repair.separator")));
    }
}
