package duzhi.publish.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which figures of a grid add up to another of it: those at narrower places in the same row, else in the same column,
 * whose lines are together just the lines of the whole.
 */
final class Sums {

    /** A place in the grid, from 0. */
    record Spot(int row, int column) {}

    private final Cube cube;
    private final List<Cube.@Nullable Slice[]> rows;

    Sums(Cube cube, List<Cube.@Nullable Slice[]> rows) {
        this.cube = cube;
        this.rows = rows;
    }

    /** Empty where the grid does not hold the parts, and while it is not settled what the figures come out as. */
    List<Spot> parts(int row, int column) {
        Cube.Slice whole = rows.get(row)[column];
        if (whole == null || !cube.isSettled()) {
            return List.of();
        }
        List<Spot> across = new ArrayList<>();
        for (int i = 0; i < rows.get(row).length; i++) {
            across.add(new Spot(row, i));
        }
        List<Spot> found = choose(whole, across);
        if (!found.isEmpty()) {
            return found;
        }
        List<Spot> down = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            down.add(new Spot(i, column));
        }
        return choose(whole, down);
    }

    private List<Spot> choose(Cube.Slice whole, List<Spot> candidates) {
        List<Spot> narrower =
                candidates.stream().filter(spot -> isWithin(slice(spot), whole)).toList();
        List<Spot> widest = narrower.stream()
                .filter(spot -> narrower.stream().noneMatch(other -> isWithin(slice(spot), slice(other))))
                .toList();
        int lines = 0;
        for (Spot spot : widest) {
            Cube.Slice part = slice(spot);
            lines += part == null ? 0 : part.size();
        }
        return lines == whole.size() && widest.size() > 1 ? widest : List.of();
    }

    private boolean isWithin(Cube.@Nullable Slice part, Cube.@Nullable Slice whole) {
        return part != null && whole != null && cube.isNarrower(part.at(), whole.at());
    }

    private Cube.@Nullable Slice slice(Spot spot) {
        return rows.get(spot.row())[spot.column()];
    }
}
