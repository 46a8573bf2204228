package duzhi.reader.table;

import duzhi.form.model.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Puts drawn cells under the headings they stand below. Where a cell stands is known, so nothing is ever moved: a cell
 * that does not suit its column, or a number that covers several columns, finds no place.
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
            boolean shared = below.size() > 1 && Numerals.isNumber(cell.text());
            if (below.isEmpty() || shared || cells.containsKey(below.getFirst())) {
                left.add(cell);
            } else {
                cells.put(below.getFirst(), cell);
            }
        }
        return new Alignment(cells, Set.of(), Set.of(), left);
    }

    private List<Column> below(RawCell cell, int position) {
        return columns.stream()
                .filter(column -> headings.isBelow(column, position, cell.width()))
                .filter(column -> fit.cost(cell, column) < Fit.NEVER)
                .toList();
    }
}
