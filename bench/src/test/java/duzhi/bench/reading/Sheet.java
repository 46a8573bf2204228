package duzhi.bench.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table as it is laid out, which is the truth that readers are held against.
 *
 * @param title above it
 * @param notes lines between the title and the table
 * @param rows how many rows it has
 * @param columns how many columns it has
 * @param heading how many rows are its heading, repeated on every page
 * @param cells from top to bottom and left to right; they cover the whole table
 */
record Sheet(String title, List<String> notes, int rows, int columns, int heading, List<Cell> cells) {

    private static final int WIDE = 11;
    private static final double NARROWEST = 2.4;
    private static final double LONGEST_LINE = 7;

    /** Text over {@code down} rows and {@code across} columns, the first of which are given from 0. */
    record Cell(int row, int column, int down, int across, String text) {

        boolean isMerged() {
            return down > 1 || across > 1;
        }

        boolean isNumber() {
            return Grids.NUMBER.matcher(text).matches();
        }

        /** Its text in ems. */
        double length() {
            return text.chars().mapToDouble(c -> c < 0x80 ? 0.58 : 1).sum();
        }
    }

    /** Whether it is printed across the long side of the paper. */
    boolean isLandscape() {
        return columns >= WIDE;
    }

    /** As readers should give it back. */
    Grids.Table truth() {
        String[][] texts = new String[rows][columns];
        for (String[] row : texts) {
            Arrays.fill(row, "");
        }
        List<Grids.Span> spans = new ArrayList<>();
        for (Cell cell : cells) {
            texts[cell.row()][cell.column()] = cell.text();
            if (cell.isMerged() && !cell.text().isEmpty()) {
                spans.add(new Grids.Span(cell.text(), cell.down(), cell.across()));
            }
        }
        return new Grids.Table(Arrays.stream(texts).map(List::of).toList(), spans);
    }

    /**
     * Widths of the columns as shares of the whole, in a table {@code ems} wide: numbers have the room they need, words
     * share what is left and are broken into lines.
     */
    double[] widths(double ems) {
        double[] least = new double[columns];
        double[] wanted = new double[columns];
        Arrays.fill(least, NARROWEST);
        Arrays.fill(wanted, NARROWEST);
        for (Cell cell : cells) {
            if (cell.across() == 1 && cell.isNumber()) {
                least[cell.column()] = Math.max(least[cell.column()], cell.length() + 1.4);
            } else if (cell.across() == 1) {
                wanted[cell.column()] = Math.max(
                        wanted[cell.column()], Math.min(cell.length() + 1.4, LONGEST_LINE + cell.length() / 6));
            }
        }
        double fixed = Arrays.stream(least).sum();
        double[] more = new double[columns];
        Arrays.setAll(more, i -> Math.max(0, wanted[i] - least[i]));
        double flexible = Math.max(1e-9, Arrays.stream(more).sum());
        double room = Math.max(0, ems - fixed);
        double[] shares = new double[columns];
        Arrays.setAll(shares, i -> (least[i] + more[i] * room / flexible));
        double all = Arrays.stream(shares).sum();
        Arrays.setAll(shares, i -> shares[i] / all);
        return shares;
    }
}
