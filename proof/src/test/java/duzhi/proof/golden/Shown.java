package duzhi.proof.golden;

import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.form.filled.FilledTable;
import duzhi.form.filled.Statement;
import duzhi.form.model.CellKind;
import duzhi.form.model.Column;
import duzhi.form.model.Grid;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.source.Source.Certainty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was read, in tables that a clerk can lay beside the document. Line numbers stand for the names and sentences of
 * the document; a question mark behind a cell says that its reading is uncertain.
 */
final class Shown {

    private Shown() {}

    static List<String> indicators(FilledDocument document) {
        List<String> keys = List.of("level1", "level2", "target", "actual", "weight", "points");
        return table(document, "indicators", keys);
    }

    static List<String> funds(FilledDocument document) {
        List<String> keys = List.of("initial", "current", "executed", "weight", "rate", "points");
        return table(document, "funds", keys);
    }

    private static List<String> table(FilledDocument document, String grid, List<String> keys) {
        List<String> shown = new ArrayList<>();
        shown.add("line\trow\t" + String.join("\t", keys));
        document.rows()
                .filter(row -> row.grid().equals(grid))
                .forEach(row -> shown.add(row.place().line() + "\t"
                        + row.rule() + "\t"
                        + keys.stream().map(key -> cell(row, key)).collect(Collectors.joining("\t"))));
        return shown;
    }

    private static String cell(FilledRow row, String key) {
        return row.find(key).map(Shown::cell).orElse("");
    }

    private static String cell(FilledCell cell) {
        String value = cell.figure().map(Object::toString).orElse(cell.text());
        return value + (cell.source().certainty() == Certainty.UNCERTAIN ? "?" : "");
    }

    /** A line for each row that states an amount: {@code column=amount} for each of its cells. */
    static List<String> amounts(FilledDocument document) {
        List<String> shown = new ArrayList<>();
        shown.add("line\tform\trow\tamounts");
        for (FilledTable table : document.tables()) {
            for (FilledRow row : table.rows()) {
                String amounts = amounts(table, row);
                if (!amounts.isEmpty()) {
                    shown.add(row.place().line() + "\t" + table.form().id() + "\t" + id(row) + "\t" + amounts);
                }
            }
            table.fields()
                    .forEach((key, cell) -> cell.figure()
                            .ifPresent(figure -> shown.add(cell.source().place().line() + "\t"
                                    + table.form().id() + "\tfield\t" + key + "=" + figure)));
        }
        return shown;
    }

    private static String amounts(FilledTable table, FilledRow row) {
        Grid grid = table.form().findGrid(row.grid()).orElseThrow();
        return grid.columns().stream()
                .filter(column -> column.is() == CellKind.AMOUNT)
                .map(Column::key)
                .distinct()
                .filter(key -> row.find(key).isPresent())
                .map(key -> key + "=" + cell(row, key))
                .collect(Collectors.joining(" "));
    }

    private static String id(FilledRow row) {
        return row.at()
                .find(Dimension.FUNCTION)
                .map(code -> row.rule() + " " + code)
                .orElse(row.rule());
    }

    /** What the sentences state, in reading order. */
    static List<String> narrative(FilledDocument document) {
        List<String> shown = new ArrayList<>();
        shown.add("line\tfrom\tat\tvalue");
        document.facts().stream()
                .filter(fact -> !fact.source().place().isCell())
                .map(fact ->
                        spot(fact.source().place().line(), fact.source().place().from()) + anonymous(fact.at()) + "\t"
                                + fact.value())
                .forEach(shown::add);
        document.statements().stream()
                .map(statement -> spot(statement.at().line(), statement.at().from()) + say(statement))
                .forEach(shown::add);
        return shown;
    }

    private static String spot(int line, int from) {
        return line + "\t" + from + "\t";
    }

    private static String say(Statement statement) {
        return switch (statement) {
            case Statement.Share share ->
                anonymous(share.part().at()) + "\tshare " + share.share() + " of " + anonymous(share.whole());
            case Statement.Change change ->
                anonymous(change.subject()) + "\t" + change.direction() + " on " + change.base() + " by "
                        + Stream.of(change.delta(), change.rate())
                                .map(figure -> figure == null ? "-" : figure.toString())
                                .collect(Collectors.joining(" "))
                        + (change.reason().isEmpty() ? "" : " with a reason");
            case Statement.Completion completion ->
                anonymous(completion.part()) + "\t" + completion.rate() + " of " + anonymous(completion.whole());
            case Statement.None none -> anonymous(none.subject()) + "\tnone";
        };
    }

    private static String anonymous(Coordinates at) {
        return at.without(Dimension.AGENCY).toString();
    }

    /** Figures and targets that were read with certainty, by what they are values of. */
    static List<String> facts(FilledDocument document) {
        return document.facts().stream()
                .filter(Fact::isCertain)
                .map(fact -> fact.at() + " = " + fact.value())
                .sorted()
                .toList();
    }

    /** Figures of table cells that were read with certainty, by line and column. */
    static Map<String, String> cells(FilledDocument document) {
        Map<String, String> cells = new TreeMap<>();
        document.rows()
                .forEach(row -> row.cells().forEach((key, cell) -> {
                    if (cell.figure().isPresent() && cell.source().certainty() != Certainty.UNCERTAIN) {
                        cells.put(row.place().line() + " " + row.grid() + " " + key, cell(cell));
                    }
                }));
        return cells;
    }
}
