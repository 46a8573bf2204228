package duzhi.reader.page;

import duzhi.reader.page.Grid.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A heading that a table repeats on its next page. Some programs leave out lines when they draw it again; it is divided
 * as it was the first time.
 */
final class Repeated {

    private static final double SAME = 1.5;
    private static final int MOST_ROWS = 8;

    private Repeated() {}

    /** The part of a table with the heading of its first part, where it is the same words in rows of the same height. */
    static Block.Table mended(Block.Table first, Block.Table part) {
        if (!first.ruled()
                || !part.ruled()
                || !alike(first.grid().xs(), part.grid().xs(), part.grid().columns())) {
            return part;
        }
        for (int rows = MOST_ROWS; rows > 0; rows--) {
            if (isRepeated(first, part, rows)) {
                return divided(first.grid(), part, rows);
            }
        }
        return part;
    }

    private static boolean isRepeated(Block.Table first, Block.Table part, int rows) {
        return first.grid().rows() >= rows
                && part.grid().rows() >= rows
                && alike(first.grid().ys(), part.grid().ys(), rows)
                && isClosed(first.grid(), rows)
                && isClosed(part.grid(), rows)
                && words(first, rows).equals(words(part, rows));
    }

    /** Whether edges lie at the same distances from the first. */
    private static boolean alike(double[] one, double[] other, int count) {
        if (one.length <= count || other.length <= count) {
            return false;
        }
        for (int i = 1; i <= count; i++) {
            if (Math.abs(one[i] - one[0] - other[i] + other[0]) > SAME) {
                return false;
            }
        }
        return true;
    }

    /** Whether no cell reaches from the first rows into those below. */
    private static boolean isClosed(Grid grid, int rows) {
        return grid.cells().stream().noneMatch(cell -> cell.row() < rows && cell.row() + cell.rows() > rows);
    }

    private static List<String> words(Block.Table table, int rows) {
        return glyphs(table, rows).map(Glyph::text).sorted().toList();
    }

    private static Stream<Glyph> glyphs(Block.Table table, int rows) {
        return Stream.iterate(0, i -> i < table.grid().cells().size(), i -> i + 1)
                .filter(i -> table.grid().cells().get(i).row() < rows)
                .flatMap(i -> table.content().get(i).stream())
                .flatMap(line -> line.glyphs().stream());
    }

    private static Block.Table divided(Grid heading, Block.Table part, int rows) {
        Grid grid = part.grid();
        List<Cell> cells = new ArrayList<>(
                heading.cells().stream().filter(cell -> cell.row() < rows).toList());
        int own = cells.size();
        List<List<TextLine>> content = new ArrayList<>(Filler.fill(
                        new Grid(grid.page(), grid.xs(), cut(grid.ys(), rows), List.copyOf(cells)),
                        glyphs(part, rows).toList())
                .subList(0, own));
        for (int i = 0; i < grid.cells().size(); i++) {
            if (grid.cells().get(i).row() >= rows) {
                cells.add(grid.cells().get(i));
                content.add(part.content().get(i));
            }
        }
        return new Block.Table(new Grid(grid.page(), grid.xs(), grid.ys(), cells), content, true);
    }

    private static double[] cut(double[] ys, int rows) {
        return java.util.Arrays.copyOf(ys, rows + 1);
    }
}
