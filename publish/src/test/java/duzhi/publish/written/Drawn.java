package duzhi.publish.written;

import duzhi.publish.written.Seen.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A page as it is drawn, with the eyes of somebody who knows nothing of how it was made: where rules cross there are cells,
 * and a sign stands in the cell around it. All places are millimetres from the top left corner.
 */
final class Drawn {

    private static final double THIN = 0.7;
    private static final double NEAR = 0.35;
    private static final double MIDDLE = 0.3;
    private static final double SAME = 0.05;

    private final List<Sign> signs = new ArrayList<>();
    private final List<Rule> upright = new ArrayList<>();
    private final List<Rule> level = new ArrayList<>();

    /** A sign of writing: the middle of it, and the line it stands on. */
    private record Sign(String text, double x, double base, double size) {

        double y() {
            return base - MIDDLE * size;
        }

        boolean covers(Sign other) {
            return text.equals(other.text) && Math.abs(x - other.x) < SAME && Math.abs(base - other.base) < SAME;
        }
    }

    /** A rule: where it stands, and from where to where it goes. */
    private record Rule(double at, double from, double to) {

        boolean covers(double place) {
            return from - NEAR < place && place < to + NEAR;
        }
    }

    /** Where a table stands on the page. */
    private record Band(double top, double bottom) {

        boolean holds(Rule rule) {
            double middle = (rule.from() + rule.to()) / 2;
            return top - NEAR < middle && middle < bottom + NEAR;
        }

        boolean crosses(Rule rule) {
            return top - NEAR < rule.at() && rule.at() < bottom + NEAR;
        }
    }

    /** What is drawn twice in one place is seen once. */
    void sign(String text, double x, double base, double size) {
        Sign sign = new Sign(text, x, base, size);
        if (signs.stream().noneMatch(sign::covers)) {
            signs.add(sign);
        }
    }

    /** What a shape reaches over; only thin ones are rules. */
    void shape(double left, double top, double right, double bottom) {
        if (right - left < THIN && bottom - top > THIN) {
            upright.add(new Rule((left + right) / 2, top, bottom));
        } else if (bottom - top < THIN && right - left > THIN) {
            level.add(new Rule((top + bottom) / 2, left, right));
        }
    }

    /** The tables of the page from its top to its bottom. */
    List<Seen> tables() {
        List<Seen> tables = new ArrayList<>();
        double above = 0;
        for (Band band : bands()) {
            List<Rule> walls = upright.stream().filter(band::holds).toList();
            List<Rule> floors = level.stream().filter(band::crosses).toList();
            List<Double> columns = places(walls);
            List<Double> rows = places(floors);
            if (columns.size() > 2) {
                tables.add(new Seen(
                        words(0, above, Double.MAX_VALUE, band.top()),
                        rows.size() - 1,
                        cells(walls, floors, columns, rows)));
                above = band.bottom();
            }
        }
        return tables;
    }

    /** Upright rules that reach side by side or onto each other are of one table. */
    private List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        upright.stream().sorted(Comparator.comparingDouble(Rule::from)).forEach(rule -> {
            Band last = bands.isEmpty() ? null : bands.getLast();
            if (last == null || rule.from() > last.bottom() + NEAR) {
                bands.add(new Band(rule.from(), rule.to()));
            } else if (rule.to() > last.bottom()) {
                bands.set(bands.size() - 1, new Band(last.top(), rule.to()));
            }
        });
        return bands;
    }

    private static List<Double> places(List<Rule> rules) {
        List<Double> places = new ArrayList<>();
        rules.stream().mapToDouble(Rule::at).sorted().forEach(at -> {
            if (places.isEmpty() || at - places.getLast() > NEAR) {
                places.add(at);
            }
        });
        return places;
    }

    private List<Spot> cells(List<Rule> walls, List<Rule> floors, List<Double> columns, List<Double> rows) {
        List<Spot> cells = new ArrayList<>();
        Set<List<Integer>> covered = new HashSet<>();
        for (int row = 0; row + 1 < rows.size(); row++) {
            for (int column = 0; column + 1 < columns.size(); column++) {
                if (covered.contains(List.of(row, column))) {
                    continue;
                }
                int right = column + 1;
                while (right + 1 < columns.size() && !isDrawn(walls, columns.get(right), middle(rows, row))) {
                    right++;
                }
                int below = row + 1;
                while (below + 1 < rows.size() && !isDrawn(floors, rows.get(below), middle(columns, column))) {
                    below++;
                }
                for (int y = row; y < below; y++) {
                    for (int x = column; x < right; x++) {
                        covered.add(List.of(y, x));
                    }
                }
                String words = words(columns.get(column), rows.get(row), columns.get(right), rows.get(below));
                cells.add(new Spot(row, column, below - row, right - column, words));
            }
        }
        return cells;
    }

    private static double middle(List<Double> places, int from) {
        return (places.get(from) + places.get(from + 1)) / 2;
    }

    private static boolean isDrawn(List<Rule> rules, double at, double beside) {
        return rules.stream().anyMatch(rule -> Math.abs(rule.at() - at) <= NEAR && rule.covers(beside));
    }

    /** What is written within a frame, line by line. */
    private String words(double left, double top, double right, double bottom) {
        return signs.stream()
                .filter(sign -> left < sign.x() && sign.x() < right && top < sign.y() && sign.y() < bottom)
                .sorted(Comparator.<Sign>comparingLong(sign -> Math.round(sign.base()))
                        .thenComparingDouble(Sign::x))
                .map(Sign::text)
                .collect(Collectors.joining());
    }
}
