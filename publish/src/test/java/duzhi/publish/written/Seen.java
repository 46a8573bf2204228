package duzhi.publish.written;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.publish.document.Block;
import duzhi.publish.document.Cell;
import duzhi.publish.document.Chart;
import duzhi.publish.document.Publication;
import duzhi.publish.document.Table;
import duzhi.publish.markup.ChartTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table as somebody sees it.
 *
 * @param before the words between it and the table before
 * @param rows number of rows
 * @param spots its cells
 */
record Seen(String before, int rows, List<Spot> spots) {

    /** Keeps its spots row by row from left to right. */
    Seen {
        spots = spots.stream()
                .sorted(Comparator.comparingInt(Spot::row).thenComparingInt(Spot::column))
                .toList();
    }

    /**
     * A cell: the places it covers and what it says, without blanks.
     *
     * @param row the first one, from 0
     * @param column the first one, from 0
     */
    record Spot(int row, int column, int rows, int columns, String text) {

        /** Forgets the blanks. */
        Spot {
            text = text.replaceAll("[\\s\\u00a0]", "");
        }

        Spot down(int by) {
            return new Spot(row + by, column, rows, columns, text);
        }

        @Override
        public String toString() {
            return "row %d (%d), column %d (%d): %s".formatted(row, rows, column, columns, text);
        }
    }

    /** As it should be seen. */
    static Seen of(Table table) {
        return new Seen(
                table.title().replaceAll("\\s", ""),
                table.rows(),
                table.cells().stream().map(Seen::spot).toList());
    }

    private static Spot spot(Cell cell) {
        return new Spot(cell.row(), cell.column(), cell.rows(), cell.columns(), cell.text());
    }

    /** The rows from one on, as a table of their own. */
    Seen from(int first) {
        return new Seen(
                before,
                rows - first,
                spots.stream()
                        .filter(spot -> spot.row() >= first)
                        .map(spot -> spot.down(-first))
                        .toList());
    }

    /** The same with the rows of another below its own. */
    Seen and(Seen below) {
        List<Spot> all = new ArrayList<>(spots);
        below.spots.forEach(spot -> all.add(spot.down(rows)));
        return new Seen(before, rows + below.rows, all);
    }

    /** Its first rows. */
    List<Spot> first(int count) {
        return spots.stream().filter(spot -> spot.row() < count).toList();
    }

    /** Everything published is seen: each table under its title, each of its cells in its place, and nothing else. */
    static void holds(List<Seen> seen, Publication publication) {
        List<Seen> wanted =
                publication.blocks().stream().flatMap(Seen::table).map(Seen::of).toList();
        assertThat(seen).as(publication.title()).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            String title = wanted.get(i).before();
            assertThat(seen.get(i).before()).as("before table %d", i + 1).contains(title);
            String where = publication.title() + ": " + title;
            assertThat(wanted.get(i).without(seen.get(i)))
                    .as("%s, published and not seen", where)
                    .isEmpty();
            assertThat(seen.get(i).without(wanted.get(i)))
                    .as("%s, seen and not published", where)
                    .isEmpty();
        }
    }

    private List<Spot> without(Seen other) {
        List<Spot> left = new ArrayList<>(spots);
        other.spots.forEach(left::remove);
        return left;
    }

    /** Charts are tables too, for those who do not see them. */
    private static Stream<Table> table(Block block) {
        return switch (block) {
            case Table table -> Stream.of(table);
            case Chart chart -> Stream.of(ChartTable.of(chart));
            default -> Stream.of();
        };
    }
}
