package duzhi.check.repair.solve;

import duzhi.check.repair.solve.Articulation.Cell;
import duzhi.check.repair.solve.Articulation.Row;
import duzhi.check.repair.solve.Articulation.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** An articulation taken apart into pieces that share no cell that can move. */
final class Layout {

    private static final int NONE = -1;

    private final int[] pieceOf;
    private final List<List<Integer>> rows = new ArrayList<>();
    private final BitSet forced = new BitSet();

    Layout(Articulation whole) {
        int[] parent = IntStream.range(0, whole.rows().size()).toArray();
        int[] rowOf = new int[whole.cells().size()];
        Arrays.fill(rowOf, NONE);
        for (int r = 0; r < parent.length; r++) {
            for (Term term : whole.rows().get(r).terms()) {
                int cell = term.cell();
                if (!isConstant(whole.cells().get(cell))) {
                    rowOf[cell] = rowOf[cell] == NONE ? r : rowOf[cell];
                    parent[root(parent, r)] = root(parent, rowOf[cell]);
                }
            }
        }
        int[] pieceOfRoot = new int[parent.length];
        Arrays.fill(pieceOfRoot, NONE);
        for (int r = 0; r < parent.length; r++) {
            int root = root(parent, r);
            if (pieceOfRoot[root] == NONE) {
                pieceOfRoot[root] = rows.size();
                rows.add(new ArrayList<>());
            }
            rows.get(pieceOfRoot[root]).add(r);
        }
        pieceOf = Arrays.stream(rowOf)
                .map(row -> row == NONE ? NONE : pieceOfRoot[root(parent, row)])
                .toArray();
        for (int cell = 0; cell < pieceOf.length; cell++) {
            if (pieceOf[cell] == NONE && !isConstant(whole.cells().get(cell))) {
                pieceOf[cell] = rows.size();
                rows.add(List.of());
            }
            if (whole.cells().get(cell).isForced()) {
                forced.set(pieceOf[cell]);
            }
        }
    }

    private static int root(int[] parent, int row) {
        int at = row;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Whether a cell has one value only, whatever happens. */
    static boolean isConstant(Cell cell) {
        return cell.isFixed() && cell.from() == cell.to();
    }

    int pieces() {
        return rows.size();
    }

    /** The piece a cell belongs to, or -1 for a constant. */
    int pieceOf(int cell) {
        return pieceOf[cell];
    }

    /** Whether something in a piece may have to change. */
    boolean fails(Articulation whole, int piece) {
        return forced.get(piece)
                || rows.get(piece).stream()
                        .anyMatch(row -> fails(whole, whole.rows().get(row)));
    }

    private static boolean fails(Articulation whole, Row row) {
        try {
            long sum = 0;
            for (Term term : row.terms()) {
                long value = whole.cells().get(term.cell()).start();
                sum = Math.addExact(sum, Math.multiplyExact(term.coefficient(), value));
            }
            return sum < row.low() || sum > row.high();
        } catch (ArithmeticException tooLarge) {
            return true;
        }
    }

    /** A piece cut out. */
    Piece piece(Articulation whole, int piece) {
        List<Integer> members = rows.get(piece);
        int[] cells = members.isEmpty()
                ? IntStream.range(0, pieceOf.length)
                        .filter(cell -> pieceOf[cell] == piece)
                        .toArray()
                : members.stream()
                        .flatMapToInt(
                                row -> whole.rows().get(row).terms().stream().mapToInt(Term::cell))
                        .sorted()
                        .distinct()
                        .toArray();
        List<Cell> local =
                Arrays.stream(cells).mapToObj(cell -> whole.cells().get(cell)).toList();
        List<Row> renamed = members.stream()
                .map(row -> renamed(whole.rows().get(row), cells))
                .toList();
        return new Piece(
                new Articulation(local, renamed),
                cells,
                members.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Row renamed(Row row, int[] cells) {
        return new Row(
                row.terms().stream()
                        .map(term -> new Term(Arrays.binarySearch(cells, term.cell()), term.coefficient()))
                        .toList(),
                row.low(),
                row.high());
    }
}
