package duzhi.reader.pdf;

import duzhi.reader.page.Glyph;
import duzhi.reader.page.PageContent;
import duzhi.reader.page.Ruling;
import java.util.ArrayList;
import java.util.List;

/**
 * What floats above a page: boxes painted over lines that were already drawn, such as the notes of a workbook or text boxes.
 * Their frames are no lines of the table below, and their words are not in its cells.
 */
final class Afloat {

    /** Lines in the middle of a box are painted over; at its edge they are its own or its neighbours'. */
    private static final double EDGE = 2.5;

    /** More boxes than these are the grounds of cells. */
    private static final int MOST = 200;

    /**
     * A filled shape.
     *
     * @param glyphs how many were drawn before it
     * @param rulings likewise
     */
    record Box(double left, double top, double right, double bottom, int glyphs, int rulings) {

        private Sides across(Ruling ruling) {
            return ruling.level() ? new Sides(top, bottom, left, right) : new Sides(left, right, top, bottom);
        }

        private boolean holds(Glyph glyph) {
            double middle = (glyph.left() + glyph.right()) / 2;
            return left < middle && middle < right && top < glyph.base() && glyph.base() < bottom + EDGE;
        }
    }

    /** A box as a line lies in it: low and high are where such lines may be, from and to how far they may reach. */
    private record Sides(double low, double high, double from, double to) {

        private boolean covers(Ruling ruling) {
            return low + EDGE < ruling.at()
                    && ruling.at() < high - EDGE
                    && Math.min(ruling.to(), to) - Math.max(ruling.from(), from) > EDGE;
        }

        private boolean frames(Ruling ruling) {
            return low - EDGE < ruling.at()
                    && ruling.at() < high + EDGE
                    && from - EDGE < ruling.from()
                    && ruling.to() < to + EDGE;
        }
    }

    private final List<Box> floating;
    private final List<Glyph> glyphs;
    private final List<Ruling> rulings;

    Afloat(List<Box> boxes, List<Glyph> glyphs, List<Ruling> rulings) {
        this.glyphs = glyphs;
        this.rulings = rulings;
        this.floating = boxes.size() > MOST
                ? List.of()
                : boxes.stream().filter(this::isAboveLines).toList();
    }

    private boolean isAboveLines(Box box) {
        return rulings.subList(0, box.rulings()).stream()
                .anyMatch(ruling -> box.across(ruling).covers(ruling));
    }

    PageContent content(int number, double width, double height) {
        List<Glyph> above = new ArrayList<>();
        List<Glyph> own = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            (isIn(i) ? above : own).add(glyphs.get(i));
        }
        List<Ruling> lines = new ArrayList<>();
        for (int i = 0; i < rulings.size(); i++) {
            if (!isFrame(i)) {
                lines.add(rulings.get(i));
            }
        }
        return new PageContent(number, width, height, List.copyOf(own), List.copyOf(lines), List.copyOf(above));
    }

    private boolean isIn(int glyph) {
        return floating.stream().anyMatch(box -> box.glyphs() <= glyph && box.holds(glyphs.get(glyph)));
    }

    private boolean isFrame(int ruling) {
        Ruling line = rulings.get(ruling);
        return floating.stream()
                .anyMatch(box -> box.rulings() <= ruling && box.across(line).frames(line));
    }
}
