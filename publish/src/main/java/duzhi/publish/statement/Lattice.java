package duzhi.publish.statement;

import duzhi.publish.document.Cell;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Puts bands of different columns under each other: every edge of a piece anywhere becomes an edge of the table, and a
 * piece covers the columns between its own.
 */
final class Lattice {

    private final List<Band> bands;
    private final int width;
    private final List<Integer> edges;

    Lattice(List<Band> bands) {
        this.bands = bands;
        this.width = bands.stream().map(Band::width).reduce(1, Lattice::commonMultiple);
        TreeSet<Integer> all = new TreeSet<>(List.of(0, width));
        for (Band band : bands) {
            int scale = width / band.width();
            if (!band.side().isEmpty()) {
                all.add(band.sideWidth() * scale);
            }
            band.rows()
                    .forEach(row -> row.forEach(piece -> {
                        all.add(piece.left() * scale);
                        all.add(piece.right() * scale);
                    }));
        }
        this.edges = List.copyOf(all);
    }

    private static int commonMultiple(int a, int b) {
        return a / BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValueExact() * b;
    }

    /** Width of each column as a share of all. */
    List<Double> widths() {
        List<Double> widths = new ArrayList<>();
        for (int i = 1; i < edges.size(); i++) {
            widths.add((edges.get(i) - edges.get(i - 1)) / (double) width);
        }
        return widths;
    }

    /** Number of rows. */
    int rows() {
        return bands.stream().mapToInt(band -> band.rows().size()).sum();
    }

    /** Every cell, row by row from left to right. */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        int top = 0;
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            if (startsSide(i)) {
                int to = column(band.sideWidth() * (width / band.width()));
                cells.add(new Cell(top, 0, sideRows(i), to, Cell.Role.HEAD, band.side(), 0, null, List.of()));
            }
            for (int row = 0; row < band.rows().size(); row++) {
                for (Piece piece : band.rows().get(row)) {
                    cells.add(cell(band, top, top + row, piece));
                }
            }
            top += band.rows().size();
        }
        cells.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
        return cells;
    }

    /** Bands with the same words at their side share one cell. */
    private boolean startsSide(int band) {
        String side = bands.get(band).side();
        return !side.isEmpty() && (band == 0 || !bands.get(band - 1).side().equals(side));
    }

    private int sideRows(int band) {
        String side = bands.get(band).side();
        int rows = 0;
        for (int i = band; i < bands.size() && bands.get(i).side().equals(side); i++) {
            rows += bands.get(i).rows().size();
        }
        return rows;
    }

    private Cell cell(Band band, int top, int row, Piece piece) {
        int scale = width / band.width();
        int from = column(piece.left() * scale);
        int to = column(piece.right() * scale);
        List<Cell.Spot> parts = piece.parts().stream()
                .map(part -> new Cell.Spot(top + part.row(), column(part.left() * scale)))
                .toList();
        return new Cell(
                row, from, piece.rows(), to - from, piece.role(), piece.text(), piece.indent(), piece.amount(), parts);
    }

    private int column(int edge) {
        return edges.indexOf(edge);
    }
}
