package duzhi.reader.page;

import duzhi.reader.page.Grid.Cell;
import duzhi.reader.page.Strips.Stretch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds which fields the texts of a table without lines cover. A heading over several columns and a label over several
 * rows stand in the middle of what they cover.
 */
final class Placing {

    private static final double OFF = 0.6;
    private static final int FEWEST_ROWS = 3;

    private final List<Stretch> columns;
    private final double[] xs;
    private final double[] ys;
    private final List<Heap> heaps;
    private final int[] first;
    private final int[] end;
    private final int heading;

    Placing(List<Stretch> columns, List<Stretch> rows, List<Heap> heaps) {
        this.columns = columns;
        this.xs = Strips.edges(columns);
        this.ys = Strips.edges(rows);
        this.heaps = new ArrayList<>(heaps);
        this.first = new int[heaps.size()];
        this.end = new int[heaps.size()];
        for (int i = 0; i < first.length; i++) {
            Stretch down = heaps.get(i).down();
            first[i] = Unruled.first(rows, down);
            end[i] = first[i] + 1;
            while (end[i] < rows.size() && rows.get(end[i]).meets(down)) {
                end[i]++;
            }
        }
        this.heading = IntStream.range(0, first.length)
                .filter(i -> heaps.get(i).isNumber())
                .map(i -> first[i])
                .min()
                .orElse(0);
    }

    /** Enough rows, and numbers below each other in a column of their own. */
    boolean isTable() {
        int[] filled = new int[ys.length - 1];
        int[] numbers = new int[xs.length - 1];
        for (int i = 0; i < first.length; i++) {
            filled[first[i]]++;
            numbers[heaps.get(i).from()] += heaps.get(i).isNumber() ? 1 : 0;
        }
        long full = Arrays.stream(filled).filter(count -> count > 1).count();
        boolean money = heaps.stream()
                        .filter(heap -> heap.isNumber() && heap.pieces().getFirst().text().indexOf('.') > 0)
                        .count()
                >= FEWEST_ROWS;
        return full >= FEWEST_ROWS
                && 2 * full >= filled.length
                && Arrays.stream(numbers).max().orElse(0) >= FEWEST_ROWS
                && (numbers.length > 2 || numbers.length == 2 && money);
    }

    Block.Table table(int page) {
        headings();
        for (int column = 0; column < columns.size(); column++) {
            boolean words = column < columns.size() - 1 && holdsWords(column);
            labels(column, words ? ys.length - 1 : heading);
        }
        return filled(page);
    }

    /** Headings over several columns. */
    private void headings() {
        for (int i = 0; i < first.length; i++) {
            Heap heap = heaps.get(i);
            if (end[i] < heading) {
                heaps.set(i, widest(i, heap));
            }
        }
    }

    private Heap widest(int own, Heap heap) {
        int left = heap.from();
        while (left > 0 && isFree(own, left - 1)) {
            left--;
        }
        int right = heap.to();
        while (right < columns.size() && isFree(own, right)) {
            right++;
        }
        Heap best = heap;
        double least = off(heap.from(), heap.to(), heap);
        for (int from = left; from <= heap.from(); from++) {
            for (int to = heap.to(); to <= right; to++) {
                if (off(from, to, heap) < least - 1) {
                    least = off(from, to, heap);
                    best = heap.over(from, to);
                }
            }
        }
        return least < heap.size() ? best : heap;
    }

    private double off(int from, int to, Heap heap) {
        return Math.abs((xs[from] + xs[to]) / 2 - heap.across().middle());
    }

    /** Whether nothing stands beside it in a column, but a heading below. */
    private boolean isFree(int own, int column) {
        boolean below = false;
        for (int i = 0; i < first.length; i++) {
            if (heaps.get(i).covers(column)) {
                if (first[i] < end[own] && first[own] < end[i]) {
                    return false;
                }
                below |= first[i] >= end[own] && first[i] < heading;
            }
        }
        return below;
    }

    private boolean holdsWords(int column) {
        return heaps.stream().noneMatch(heap -> heap.from() == column && heap.isNumber());
    }

    /**
     * Labels over several rows: texts of a column that leave no row open if each reaches as far above its middle as
     * below. One whose successor could not begin where it ends stays in its row.
     */
    private void labels(int column, int to) {
        int[] own = IntStream.range(0, first.length)
                .filter(i -> heaps.get(i).covers(column) && first[i] < to)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> heaps.get(i).down().middle()))
                .mapToInt(Integer::intValue)
                .toArray();
        int row = 0;
        for (int i = 0; i < own.length; i++) {
            int below = below(own[i], row, to);
            boolean fits = i + 1 == own.length ? below == to : below > 0 && below(own[i + 1], below, to) > 0;
            if (fits) {
                first[own[i]] = row;
                end[own[i]] = below;
            }
            row = end[own[i]];
        }
    }

    /** Where a text that begins at a row ends if it stands in the middle; negative if it cannot begin there. */
    private int below(int heap, int row, int to) {
        if (row >= to || row > first[heap]) {
            return -1;
        }
        double middle = heaps.get(heap).down().middle();
        for (int below = Math.max(row + 1, end[heap]); below <= to; below++) {
            if (Math.abs((ys[row] + ys[below]) / 2 - middle)
                    <= OFF * heaps.get(heap).size()) {
                return below;
            }
        }
        return -1;
    }

    private Block.Table filled(int page) {
        @Nullable Cell[][] taken = new Cell[ys.length - 1][xs.length - 1];
        List<Cell> cells = new ArrayList<>();
        List<List<Glyph>> glyphs = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            Heap heap = heaps.get(i);
            Cell there = taken[first[i]][heap.from()];
            int place = there == null ? -1 : cells.indexOf(there);
            if (place < 0) {
                Cell cell = free(taken, i);
                place = cells.size();
                cells.add(cell);
                glyphs.add(new ArrayList<>());
            }
            for (Piece piece : heap.pieces()) {
                glyphs.get(place).addAll(piece.glyphs());
            }
        }
        for (int row = 0; row < taken.length; row++) {
            for (int column = 0; column < taken[row].length; column++) {
                if (taken[row][column] == null) {
                    cells.add(new Cell(row, column, 1, 1));
                    glyphs.add(List.of());
                }
            }
        }
        int[] order = IntStream.range(0, cells.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> cells.get(i).row())
                        .thenComparingInt(i -> cells.get(i).column()))
                .mapToInt(Integer::intValue)
                .toArray();
        Grid grid = new Grid(
                page, xs, ys, Arrays.stream(order).mapToObj(cells::get).toList());
        return new Block.Table(
                grid,
                Arrays.stream(order).mapToObj(i -> Lines.of(glyphs.get(i))).toList());
    }

    /** Takes the fields of a text as far as they are free. */
    private Cell free(@Nullable Cell[][] taken, int heap) {
        int row = first[heap];
        int column = heaps.get(heap).from();
        int right = column + 1;
        while (right < heaps.get(heap).to() && taken[row][right] == null) {
            right++;
        }
        int below = row + 1;
        while (below < end[heap] && isOpen(taken[below], column, right)) {
            below++;
        }
        Cell cell = new Cell(row, column, below - row, right - column);
        for (int r = row; r < below; r++) {
            Arrays.fill(taken[r], column, right, cell);
        }
        return cell;
    }

    private static boolean isOpen(@Nullable Cell[] row, int from, int to) {
        return Arrays.stream(row, from, to).allMatch(java.util.Objects::isNull);
    }
}
