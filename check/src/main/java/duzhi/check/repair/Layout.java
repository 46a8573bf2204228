package duzhi.check.repair;

import duzhi.ledger.fact.Unit;
import duzhi.ledger.source.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which cells stand beside which: the columns and rows of the tables, top to bottom and left to right. */
final class Layout {

    private record Column(String document, String table, String name) {}

    private record Row(String document, int line) {}

    /** Figures of one unit in one table, or in the text of one document. */
    private record Printed(String document, String table, Unit unit) {}

    private final Map<Column, List<Integer>> columns = new LinkedHashMap<>();
    private final Map<Row, List<Integer>> rows = new LinkedHashMap<>();
    private final Map<Printed, Integer> digits = new HashMap<>();
    private final List<Cell> cells;

    Layout(List<Cell> cells) {
        this.cells = cells;
        for (int i = 0; i < cells.size(); i++) {
            digits.merge(printed(i), cells.get(i).figure().printed().scale(), Math::max);
            if (cells.get(i).sort() == Cell.Sort.CELL) {
                columns.computeIfAbsent(column(i), key -> new ArrayList<>()).add(i);
                rows.computeIfAbsent(row(i), key -> new ArrayList<>()).add(i);
            }
        }
        Comparator<Integer> order = Comparator.comparingInt(
                        (Integer i) -> cells.get(i).place().line())
                .thenComparingInt(i -> cells.get(i).place().from());
        columns.values().forEach(column -> column.sort(order));
        rows.values().forEach(row -> row.sort(order));
    }

    private Column column(int cell) {
        Place place = cells.get(cell).place();
        return new Column(place.document(), place.table(), place.column());
    }

    private Row row(int cell) {
        Place place = cells.get(cell).place();
        return new Row(place.document(), place.line());
    }

    private Printed printed(int cell) {
        Place place = cells.get(cell).place();
        return new Printed(
                place.document(), place.table(), cells.get(cell).figure().unit());
    }

    /** The most digits after the point that the table, or the text, of a cell prints in its unit. */
    int digits(int cell) {
        return digits.getOrDefault(printed(cell), 0);
    }

    /** The column of a cell; empty for running text. */
    List<Integer> columnOf(int cell) {
        return cells.get(cell).sort() == Cell.Sort.CELL ? columns.getOrDefault(column(cell), List.of()) : List.of();
    }

    /** The line of a table that a cell stands on; empty for running text. */
    List<Integer> rowOf(int cell) {
        return cells.get(cell).sort() == Cell.Sort.CELL ? rows.getOrDefault(row(cell), List.of()) : List.of();
    }

    /** The cells on the line of a place. */
    List<Integer> rowOf(Place place) {
        return rows.getOrDefault(new Row(place.document(), place.line()), List.of());
    }

    /** The cells next to it: above, below, left and right. */
    List<Integer> beside(int cell) {
        List<Integer> found = new ArrayList<>();
        for (List<Integer> line : List.of(columnOf(cell), rowOf(cell))) {
            int at = line.indexOf(cell);
            if (at > 0) {
                found.add(line.get(at - 1));
            }
            if (at >= 0 && at + 1 < line.size()) {
                found.add(line.get(at + 1));
            }
        }
        return found;
    }

    /** Every cell of the table that a cell stands in. */
    List<Integer> tableOf(int cell) {
        Column own = column(cell);
        return columns.entrySet().stream()
                .filter(entry -> entry.getKey().document().equals(own.document())
                        && entry.getKey().table().equals(own.table()))
                .flatMap(entry -> entry.getValue().stream())
                .sorted()
                .toList();
    }
}
