package duzhi.reader.table;

import duzhi.form.model.CellKind;
import duzhi.form.model.Column;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Puts drawn cells under the headings they stand below. Where a cell stands is known, so nothing is ever moved: a cell
 * that does not suit its column, or a number that covers several columns, finds no place. A name that is merged over
 * several sides of a table names the row on each of them, and a code printed whole over 类, 款 and 项 stands in the first.
 */
final class Placement {

    private final Headings headings;
    private final List<Column> columns;
    private final Fit fit;

    Placement(Headings headings, Predicate<Column> suitable) {
        this.headings = headings;
        this.columns = headings.columns().stream().filter(suitable).toList();
        this.fit = new Fit(headings.grid());
    }

    Alignment align(RawRow row, Set<Integer> taken) {
        Map<Column, RawCell> cells = new LinkedHashMap<>();
        List<RawCell> left = new ArrayList<>();
        for (int position : row.filled()) {
            RawCell cell = row.cells().get(position);
            if (taken.contains(position)) {
                continue;
            }
            List<Column> below = below(cell, position);
            boolean code = below.stream().allMatch(column -> column.is() == CellKind.CODE);
            boolean shared = below.size() > 1 && !code && Numerals.isNumber(cell.text());
            if (below.isEmpty() || shared || cells.containsKey(below.getFirst())) {
                left.add(cell);
            } else {
                cells.put(below.getFirst(), cell);
                further(below, cells).forEach(column -> cells.put(column, cell));
            }
        }
        return new Alignment(cells, Set.of(), Set.of(), left);
    }

    /** The first column of each further side, if that is where its rows are named. */
    private static List<Column> further(List<Column> below, Map<Column, RawCell> cells) {
        Set<String> sides = new HashSet<>(Set.of(below.getFirst().panel()));
        return below.stream()
                .filter(column -> sides.add(column.panel()))
                .filter(column -> column.is() == CellKind.LABEL || column.is() == CellKind.NAME)
                .filter(column -> !cells.containsKey(column))
                .toList();
    }

    private List<Column> below(RawCell cell, int position) {
        return columns.stream()
                .filter(column -> headings.isBelow(column, position, cell.width()))
                .filter(column -> fit.cost(cell, column) < Fit.NEVER)
                .toList();
    }
}
