package duzhi.reader.page;

import duzhi.ledger.source.Spot;
import duzhi.reader.page.Grid.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts glyphs into the cells of a table. A number that runs over the edge of its cell stays whole. */
final class Filler {

    private static final double ADJACENT = 0.2;

    /** The share of words drawn at once that must stand in the cell they run over from. */
    private static final double OVER = 0.6;

    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** What a wrapped number or code is made of. */
    private static final Pattern BROKEN = Pattern.compile("-?\\d[\\d,，]*(?:[.．]\\d+)?");

    /** Word processors keep so much free at both sides of a cell together, in points. */
    private static final double PADDING = 11;

    private static final double DIGIT_WIDTH = 0.6;
    private static final Pattern NUMBER = Pattern.compile("[-−+]?[\\d,，]*(?:[.．]\\d+)?[%％]?");

    private final Grid grid;
    private final int[][] cellAt;
    private final List<List<Glyph>> content = new ArrayList<>();

    private Filler(Grid grid) {
        this.grid = grid;
        this.cellAt = new int[grid.rows()][grid.columns()];
        for (int i = 0; i < grid.cells().size(); i++) {
            content.add(new ArrayList<>());
            Cell cell = grid.cells().get(i);
            for (int row = cell.row(); row < cell.row() + cell.rows(); row++) {
                java.util.Arrays.fill(cellAt[row], cell.column(), cell.column() + cell.columns(), i);
            }
        }
    }

    /** The lines of each cell, in the order of the grid's cells. */
    static List<List<TextLine>> fill(Grid grid, List<Glyph> glyphs) {
        Filler filler = new Filler(grid);
        words(glyphs).forEach(filler::put);
        return filler.content.stream()
                .map(own -> own.isEmpty() ? List.<TextLine>of() : Lines.of(own))
                .toList();
    }

    /** Glyphs that touch each other on one base line. */
    private static List<List<Glyph>> words(List<Glyph> glyphs) {
        return parted(
                glyphs.stream()
                        .filter(glyph -> !glyph.isBlank())
                        .sorted(Comparator.comparingDouble((Glyph glyph) -> Math.round(glyph.base()))
                                .thenComparingDouble(Glyph::left))
                        .toList(),
                Filler::isApart);
    }

    /** Glyphs drawn by one operation that touch each other on one base line. */
    static List<List<Glyph>> drawn(List<Glyph> glyphs) {
        return parted(glyphs, (before, glyph) -> before.run() != glyph.run() || isApart(before, glyph));
    }

    private static List<List<Glyph>> runs(List<Glyph> word) {
        return parted(word, (before, glyph) -> before.run() != glyph.run());
    }

    private static List<List<Glyph>> parted(List<Glyph> glyphs, BiPredicate<Glyph, Glyph> isApart) {
        List<List<Glyph>> parts = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (parts.isEmpty() || isApart.test(parts.getLast().getLast(), glyph)) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(glyph);
        }
        return parts;
    }

    private static boolean isApart(Glyph before, Glyph glyph) {
        return Math.abs(before.base() - glyph.base()) > 1
                || glyph.left() - before.right() > ADJACENT * glyph.size()
                || glyph.left() < before.left() - 1;
    }

    private void put(List<Glyph> word) {
        List<Integer> cells = word.stream().map(this::cell).distinct().toList();
        if (cells.size() == 1) {
            content.get(cells.getFirst()).addAll(word);
            return;
        }
        List<List<Glyph>> runs = runs(word);
        if (runs.size() > 1 && runs.stream().allMatch(run -> run.size() > 1)) {
            runs.forEach(this::put);
        } else if (NUMBER.matcher(text(word)).matches() || runs.size() == 1 && runsOver(word)) {
            content.get(mostly(word)).addAll(word);
        } else {
            word.forEach(glyph -> content.get(cell(glyph)).add(glyph));
        }
    }

    /** Whether words drawn at once stand in one cell and run over into others that have no figure of it to themselves. */
    private boolean runsOver(List<Glyph> word) {
        int own = mostly(word);
        long inside = word.stream().filter(glyph -> cell(glyph) == own).count();
        return inside > OVER * word.size()
                && word.stream()
                        .filter(glyph -> cell(glyph) != own)
                        .noneMatch(glyph -> DIGIT.matcher(glyph.text()).find());
    }

    /** The cell that most of the glyphs lie in, the right one of two equals, since numbers stand flush right. */
    private int mostly(List<Glyph> word) {
        int most = 0;
        long count = 0;
        for (int cell : word.stream().map(this::cell).distinct().toList()) {
            long own = word.stream().filter(glyph -> cell(glyph) == cell).count();
            if (own >= count) {
                most = cell;
                count = own;
            }
        }
        return most;
    }

    private static String text(List<Glyph> word) {
        return word.stream().map(Glyph::text).collect(Collectors.joining());
    }

    private int cell(Glyph glyph) {
        return cellAt[between(grid.ys(), glyph.height())][between(grid.xs(), glyph.middle())];
    }

    private static int between(double[] edges, double at) {
        int i = 0;
        while (i < edges.length - 2 && at > edges[i + 1]) {
            i++;
        }
        return i;
    }

    /** The text of a cell, its lines set apart by line breaks. A number broken for want of width is whole again. */
    static String text(List<TextLine> lines, double width) {
        List<String> texts = lines.stream()
                .map(line -> line.text().replace('\t', ' ').strip())
                .toList();
        String joined = String.join("", texts);
        boolean isBroken = texts.size() > 1
                && BROKEN.matcher(joined).matches()
                && lines.subList(0, lines.size() - 1).stream().allMatch(line -> isFull(line, width));
        return isBroken ? joined : String.join("\n", texts);
    }

    /** Whether another digit would not have found room beside a line. */
    private static boolean isFull(TextLine line, double width) {
        return width - (line.right() - line.left()) < PADDING + DIGIT_WIDTH * line.size();
    }

    /** Where the words of a cell stand, the cell itself where it is empty. */
    static Spot.Box box(Grid grid, Cell cell, List<TextLine> lines) {
        return lines.stream()
                .map(line -> line.box(grid.page()))
                .reduce((one, other) -> new Spot.Box(
                        grid.page(),
                        Math.min(one.left(), other.left()),
                        Math.min(one.top(), other.top()),
                        Math.max(one.right(), other.right()),
                        Math.max(one.bottom(), other.bottom())))
                .orElseGet(() -> new Spot.Box(
                        grid.page(),
                        grid.xs()[cell.column()],
                        grid.ys()[cell.row()],
                        grid.xs()[cell.column() + cell.columns()],
                        grid.ys()[cell.row() + cell.rows()]));
    }
}
