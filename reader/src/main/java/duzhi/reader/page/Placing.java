package duzhi.reader.page;

import duzhi.reader.page.Grid.Cell;
import duzhi.reader.page.Strips.Stretch;
import duzhi.reader.page.Strips.Thing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds which fields the texts of a table without lines cover. */
final class Placing {

    private static final int FEWEST_ROWS = 3;

    private final double[] xs;
    private final double[] ys;
    private final List<Placed> texts = new ArrayList<>();
    private final int heading;

    /** Of texts by columns below a heading, which may be none. */
    Placing(List<Stretch> columns, List<Placed> head, List<List<Heap>> body) {
        this.xs = Strips.edges(columns);
        texts.addAll(head);
        this.heading = head.stream().mapToInt(Placed::end).max().orElse(0);
        List<Stretch> rows = Strips.rows(body.stream()
                .map(column -> column.stream()
                        .map(heap -> new Thing(heap.down(), heap.across(), heap.isNumber()))
                        .toList())
                .toList());
        body.stream().flatMap(List::stream).forEach(heap -> texts.add(place(heap, rows)));
        this.ys = Strips.edges(Stream.concat(headRows(), rows.stream()).toList());
    }

    private Stream<Stretch> headRows() {
        return IntStream.range(0, heading)
                .mapToObj(row -> texts.stream()
                        .filter(text -> text.first() == row)
                        .map(text -> text.heap().down())
                        .min(Comparator.comparingDouble(Stretch::from))
                        .orElseThrow());
    }

    private Placed place(Heap heap, List<Stretch> rows) {
        int first = Unruled.first(rows, heap.down());
        int end = first + 1;
        while (end < rows.size() && rows.get(end).meets(heap.down())) {
            end++;
        }
        return new Placed(heap, heading + first, heading + end);
    }

    /** Enough rows, and numbers below each other in a column of their own. */
    boolean isTable() {
        int[] filled = new int[ys.length - 1];
        int[] numbers = new int[xs.length - 1];
        int money = 0;
        for (Placed text : texts) {
            filled[text.first()]++;
            if (text.heap().isNumber()) {
                numbers[text.heap().from()]++;
                money += text.heap().text().indexOf('.') > 0 ? 1 : 0;
            }
        }
        long full = Arrays.stream(filled).filter(count -> count > 1).count();
        return full >= FEWEST_ROWS
                && 2 * full >= filled.length
                && Arrays.stream(numbers).max().orElse(0) >= FEWEST_ROWS
                && (numbers.length > 2 || numbers.length == 2 && money >= FEWEST_ROWS);
    }

    Block.Table table(int page) {
        if (heading == 0) {
            Sections.widen(texts);
        }
        Labels.spread(texts, ys, heading, xs.length - 1);
        return filled(page);
    }

    private Block.Table filled(int page) {
        @Nullable Cell[][] taken = new Cell[ys.length - 1][xs.length - 1];
        List<Cell> cells = new ArrayList<>();
        List<List<Glyph>> glyphs = new ArrayList<>();
        for (Placed text : texts) {
            Cell there = taken[text.first()][text.heap().from()];
            int place = there == null ? cells.size() : cells.indexOf(there);
            if (there == null) {
                cells.add(take(taken, text));
                glyphs.add(new ArrayList<>());
            }
            text.heap().pieces().forEach(piece -> glyphs.get(place).addAll(piece.glyphs()));
        }
        for (int row = 0; row < taken.length; row++) {
            for (int column = 0; column < taken[row].length; column++) {
                if (taken[row][column] == null) {
                    cells.add(new Cell(row, column, 1, 1));
                    glyphs.add(List.of());
                }
            }
        }
        List<Integer> order = IntStream.range(0, cells.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> cells.get(i).row())
                        .thenComparingInt(i -> cells.get(i).column()))
                .toList();
        return new Block.Table(
                new Grid(page, xs, ys, order.stream().map(cells::get).toList()),
                order.stream().map(i -> Lines.of(glyphs.get(i))).toList(),
                false);
    }

    /** Takes the fields of a text as far as they are free. */
    private static Cell take(@Nullable Cell[][] taken, Placed text) {
        int row = text.first();
        int column = text.heap().from();
        int right = column + 1;
        while (right < text.heap().to() && taken[row][right] == null) {
            right++;
        }
        int below = row + 1;
        while (below < text.end() && Arrays.stream(taken[below], column, right).allMatch(Objects::isNull)) {
            below++;
        }
        Cell cell = new Cell(row, column, below - row, right - column);
        for (int r = row; r < below; r++) {
            Arrays.fill(taken[r], column, right, cell);
        }
        return cell;
    }
}
