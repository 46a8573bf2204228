package duzhi.publish.office;

import duzhi.publish.document.Cell;
import duzhi.publish.document.Table;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How a table is fitted to a page: the largest type at which every number stands on one line, and columns as wide as
 * their shares say but never narrower than their numbers. Lengths are points; glyphs are counted, not measured, so that
 * the same table looks the same whatever fonts a machine has.
 *
 * @param size of the type
 * @param widths of the columns, adding up to the width given
 */
public record Fit(double size, List<Double> widths) {

    private static final double SMALLEST = 6;
    private static final double STEP = 0.5;
    /** A Latin letter or digit beside an ideograph: half in Chinese fonts, somewhat more in what replaces a missing one. */
    private static final double NARROW = 0.58;
    /** Distance between the edges of a cell and its text, both sides together. */
    private static final double PADDING = 6.4;

    private static final double LEADING = 1.3;
    private static final double SHORT_WORD = 5;
    private static final double SHORT_LABEL = 2;
    /** Words of up to four ideographs stay whole where there is room. */
    private static final double WHOLE_LABEL = 4;

    private static final double MOST_LINES = 3;

    /** Keeps its own list. */
    public Fit {
        widths = List.copyOf(widths);
    }

    /** Fits a table into a width, with type of {@code most} at the most. */
    public static Fit of(Table table, double width, double most) {
        double[] ems = needs(table, SHORT_LABEL);
        double size = most;
        while (size > SMALLEST
                && IntStream.range(0, ems.length).mapToDouble(room(ems, size)).sum() > width) {
            size = Math.max(SMALLEST, size - STEP);
        }
        double[] whole = needs(table, WHOLE_LABEL);
        boolean roomy =
                IntStream.range(0, ems.length).mapToDouble(room(whole, size)).sum() <= width;
        return new Fit(size, widths(table.widths(), roomy ? whole : ems, size, width));
    }

    /** Fits a table into type of this size; it becomes wider than the width where its numbers need more. */
    public static Fit at(Table table, double width, double size) {
        double[] ems = needs(table, WHOLE_LABEL);
        double needed =
                IntStream.range(0, ems.length).mapToDouble(room(ems, size)).sum();
        return new Fit(size, widths(table.widths(), ems, size, Math.max(width, needed)));
    }

    private static IntToDoubleFunction room(double[] ems, double size) {
        return column -> ems[column] * size + PADDING;
    }

    /** What each column cannot do without, in widths of an ideograph. */
    private static double[] needs(Table table, double label) {
        double[] ems = new double[table.columns()];
        for (Cell cell : table.cells()) {
            double need = need(cell, label) / cell.columns();
            for (int column = cell.column(); column < cell.column() + cell.columns(); column++) {
                ems[column] = Math.max(ems[column], need);
            }
        }
        return ems;
    }

    private static double need(Cell cell, double label) {
        double longest = cell.text().lines().mapToDouble(Fit::ems).max().orElse(0);
        return switch (cell.role()) {
            case NUMBER, CODE -> longest;
            case VALUE -> longest <= SHORT_WORD ? longest : SHORT_WORD;
            case HEAD -> Math.min(longest, Math.max(Math.max(label, longest / MOST_LINES), word(cell.text())));
            case LABEL ->
                cell.indent()
                        + Math.min(
                                longest,
                                Math.max(
                                        Math.max(label, Math.min(longest / MOST_LINES, SHORT_WORD)),
                                        word(cell.text())));
            case TEXT -> Math.min(longest, Math.max(label, word(cell.text())));
        };
    }

    /** The longest run of letters and digits, which does not break over lines. */
    private static double word(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) > ' ' && text.charAt(i) < 0x2E80 ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return Math.min(longest * NARROW, SHORT_WORD);
    }

    /** Shares of the width; columns below their need are raised to it, the others give what they can spare. */
    private static List<Double> widths(List<Double> shares, double[] ems, double size, double width) {
        double all = shares.stream().mapToDouble(Double::doubleValue).sum();
        double[] widths = new double[ems.length];
        double lacking = 0;
        double spare = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width * shares.get(i) / all;
            double more = ems[i] * size + PADDING - widths[i];
            lacking += Math.max(more, 0);
            spare += Math.max(-more, 0);
        }
        for (int i = 0; i < widths.length; i++) {
            double more = ems[i] * size + PADDING - widths[i];
            widths[i] += more * (more > 0 ? share(spare, lacking) : share(lacking, spare));
        }
        return IntStream.range(0, widths.length).mapToObj(i -> widths[i]).toList();
    }

    private static double share(double part, double whole) {
        return part >= whole ? 1 : part / whole;
    }

    /** How wide a line is, in widths of an ideograph. */
    static double ems(String line) {
        double ems = 0;
        for (int i = 0; i < line.length(); i++) {
            ems += line.charAt(i) < 0x2000 ? NARROW : 1;
        }
        return ems;
    }

    /** Height of each row, long words in narrow columns counted in lines; a spanning cell lengthens its last row. */
    public double[] heights(Table table, double least) {
        double[] heights = new double[table.rows()];
        Arrays.fill(heights, least);
        for (Cell cell : table.cells()) {
            if (cell.rows() == 1 && !cell.text().isEmpty()) {
                heights[cell.row()] = Math.max(heights[cell.row()], height(cell));
            }
        }
        for (Cell cell : table.cells()) {
            if (cell.rows() > 1 && !cell.text().isEmpty()) {
                int last = cell.row() + cell.rows() - 1;
                double there = 0;
                for (int row = cell.row(); row <= last; row++) {
                    there += heights[row];
                }
                heights[last] += Math.max(0, height(cell) - there);
            }
        }
        return heights;
    }

    private double height(Cell cell) {
        double width = -PADDING - cell.indent() * size;
        for (int column = cell.column(); column < cell.column() + cell.columns(); column++) {
            width += widths.get(column);
        }
        return lines(cell.text(), width, size) * size * LEADING + PADDING / 2;
    }

    /** Into how many lines a text breaks. */
    public static int lines(String text, double width, double size) {
        double room = Math.max(width, size);
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += Math.max(1, (int) Math.ceil(ems(line) * size / room));
        }
        return lines;
    }
}
