package duzhi.check.repair;

import duzhi.ledger.fact.Unit;
import duzhi.ledger.source.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which cells stand beside which: the columns and rows of the tables, top to bottom and left to right. */
final class Layout {

    private record Column(String document, String table, String name) {}

    private record Row(String document, int line) {}

    /** Figures of one unit in one table, or in the text of one document. */
    private record Printed(String document, String table, Unit unit) {}

    private record Table(String document, String table) {}

    private final Map<Column, List<Integer>> columns = new LinkedHashMap<>();
    private final Map<Row, List<Integer>> rows = new LinkedHashMap<>();
    private final Map<Printed, Integer> digits = new HashMap<>();
    private final Map<Table, List<Integer>> tables = new HashMap<>();
    private final List<Cell> cells;

    /** By cell where it stands in its column and in its row. */
    private final int[] inColumn;

    private final int[] inRow;

    Layout(List<Cell> cells) {
        this.cells = cells;
        for (int i = 0; i < cells.size(); i++) {
            digits.merge(printed(i), cells.get(i).figure().printed().scale(), Math::max);
            if (cells.get(i).sort() == Cell.Sort.CELL) {
                columns.computeIfAbsent(column(i), key -> new ArrayList<>()).add(i);
                rows.computeIfAbsent(row(i), key -> new ArrayList<>()).add(i);
                tables.computeIfAbsent(table(i), key -> new ArrayList<>()).add(i);
            }
        }
        Comparator<Integer> order = Comparator.comparingInt(
                        (Integer i) -> cells.get(i).place().line())
                .thenComparingInt(i -> cells.get(i).place().from());
        columns.values().forEach(column -> column.sort(order));
        rows.values().forEach(row -> row.sort(order));
        inColumn = positions(columns.values());
        inRow = positions(rows.values());
    }

    private int[] positions(Collection<List<Integer>> lines) {
        int[] at = new int[cells.size()];
        for (List<Integer> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                at[line.get(i)] = i;
            }
        }
        return at;
    }

    private Table table(int cell) {
        Place place = cells.get(cell).place();
        return new Table(place.document(), place.table());
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

    /** Where a cell stands in its column, from 0. */
    int inColumn(int cell) {
        return inColumn[cell];
    }

    /** The cells next to it: above, below, left and right. */
    List<Integer> beside(int cell) {
        List<Integer> found = new ArrayList<>();
        beside(columnOf(cell), inColumn[cell], found);
        beside(rowOf(cell), inRow[cell], found);
        return found;
    }

    private static void beside(List<Integer> line, int at, List<Integer> found) {
        if (!line.isEmpty() && at > 0) {
            found.add(line.get(at - 1));
        }
        if (at + 1 < line.size()) {
            found.add(line.get(at + 1));
        }
    }

    /** The cells of a column that stand on some lines. */
    List<Integer> columnOn(int cell, Set<Integer> lines) {
        Column own = column(cell);
        return lines.stream()
                .flatMap(line -> rows.getOrDefault(new Row(own.document(), line), List.of()).stream())
                .filter(other -> column(other).equals(own))
                .sorted(Comparator.comparingInt(this::inColumn))
                .toList();
    }

    /** Every cell of the table that a cell stands in. */
    List<Integer> tableOf(int cell) {
        return tables.getOrDefault(table(cell), List.of());
    }
}
