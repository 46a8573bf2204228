package duzhi.publish.sheet;

import duzhi.publish.document.Cell;
import duzhi.publish.document.Table;
import duzhi.publish.office.Grid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What makes a sum live: {@code SUM} over neighbours, {@code +} between those that stand apart. */
final class Formulas {

    private static final int LONGEST = 8000;
    private static final int ENOUGH_TO_SUM = 3;

    private final Grid grid;
    private final int above;

    /** For a table whose first row stands below so many rows. */
    Formulas(Grid grid, int above) {
        this.grid = grid;
        this.above = above;
    }

    /** A stretch of one column or one row. */
    private record Stretch(Cell.Spot first, Cell.Spot last) {

        int size() {
            return last.row() - first.row() + last.column() - first.column() + 1;
        }

        boolean goesOnTo(Cell.Spot next) {
            boolean down = next.column() == last.column() && next.row() == last.row() + 1;
            boolean right = next.row() == last.row() && next.column() == last.column() + 1;
            return down && first.column() == next.column() || right && first.row() == next.row();
        }
    }

    /** Blank parts are summed too, as they may be filled in later. Empty where a part is words, or where there are too many. */
    Optional<String> of(Cell cell) {
        if (cell.parts().isEmpty()) {
            return Optional.empty();
        }
        List<Cell.Spot> parts = new ArrayList<>();
        for (Cell.Spot part : cell.parts()) {
            Cell at = grid.at(part.row(), part.column());
            if (Value.of(at).isEmpty() && !at.text().isEmpty()) {
                return Optional.empty();
            }
            parts.add(new Cell.Spot(at.row(), at.column()));
        }
        List<Stretch> stretches = stretches(parts);
        String formula = formula(stretches);
        return formula.isEmpty() || formula.length() > LONGEST ? Optional.empty() : Optional.of(formula);
    }

    private static List<Stretch> stretches(List<Cell.Spot> parts) {
        boolean across = parts.stream().map(Cell.Spot::row).distinct().count() == 1;
        parts.sort(
                across
                        ? Comparator.comparingInt(Cell.Spot::column)
                        : Comparator.comparingInt(Cell.Spot::column).thenComparingInt(Cell.Spot::row));
        List<Stretch> stretches = new ArrayList<>();
        for (Cell.Spot part : parts) {
            if (!stretches.isEmpty() && stretches.getLast().goesOnTo(part)) {
                stretches.set(
                        stretches.size() - 1, new Stretch(stretches.getLast().first(), part));
            } else {
                stretches.add(new Stretch(part, part));
            }
        }
        return stretches;
    }

    private String formula(List<Stretch> stretches) {
        StringBuilder formula = new StringBuilder();
        for (Stretch stretch : stretches) {
            formula.append(formula.isEmpty() ? "" : "+");
            if (stretch.size() >= ENOUGH_TO_SUM || stretches.size() == 1 && stretch.size() > 1) {
                formula.append("SUM(")
                        .append(place(stretch.first()))
                        .append(':')
                        .append(place(stretch.last()))
                        .append(')');
            } else {
                formula.append(place(stretch.first()));
                if (stretch.size() > 1) {
                    formula.append('+').append(place(stretch.last()));
                }
            }
        }
        return formula.toString();
    }

    private String place(Cell.Spot spot) {
        return Places.of(spot.row() + above, spot.column());
    }

    /** Sums that their parts do not add up to: the published figure and the formula would differ. */
    static List<String> wrong(Table table, Grid grid) {
        List<String> wrong = new ArrayList<>();
        for (Cell cell : table.cells()) {
            Optional<Value> value = cell.parts().isEmpty() ? Optional.empty() : Value.of(cell);
            if (value.isEmpty()) {
                continue;
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (Cell.Spot part : cell.parts()) {
                sum = sum.add(Value.of(grid.at(part.row(), part.column()))
                        .map(Value::number)
                        .orElse(BigDecimal.ZERO));
            }
            if (sum.compareTo(value.get().number()) != 0) {
                wrong.add(table.name() + ", row " + cell.row() + ", column " + cell.column() + ": printed "
                        + cell.text() + ", its parts add up to " + sum.toPlainString());
            }
        }
        return wrong;
    }
}
