package duzhi.reader.ofd;

import duzhi.reader.document.Meter;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.page.Glyph;
import duzhi.reader.page.Ruling;
import java.util.ArrayList;
import java.util.List;

/** Goes through the objects of a page and notes what can be seen: glyphs and rulings, in points. */
final class Painter {

    private static final double THIN = 3;
    private static final double STRAIGHT = 1;
    private static final int DEEPEST = 16;

    private final Resources resources;
    private final double width;
    private final double height;
    private final Meter meter;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private int run;
    private int hidden;
    private int unmapped;
    private int turned;
    private double pictured;

    /** For a page of this size in points. */
    Painter(Resources resources, double width, double height, Meter meter) {
        this.resources = resources;
        this.width = width;
        this.height = height;
        this.meter = meter;
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    List<Ruling> rulings() {
        return rulings;
    }

    /** Characters that are in the file but not shown. */
    int hidden() {
        return hidden;
    }

    /** Characters of which the file does not say what they stand for. */
    int unmapped() {
        return unmapped;
    }

    /** Characters that do not run from left to right. */
    int turned() {
        return turned;
    }

    /** The share of the page that its largest picture covers. */
    double pictured() {
        return pictured;
    }

    /** Paints everything in a layer or block; coordinates of its objects become points by {@code to}. */
    void paint(Node block, Matrix to) throws Unreadable {
        paint(block, to, true, 0);
    }

    private void paint(Node block, Matrix to, boolean seen, int depth) throws Unreadable {
        if (depth > DEEPEST) {
            throw new Unreadable(Why.TOO_DEEP, String.valueOf(DEEPEST));
        }
        for (Node object : block.children()) {
            meter.mark();
            boolean visible = seen && object.flag("Visible", true) && object.number("Alpha", 255) > 0;
            Matrix placed = placed(object).then(to);
            switch (object.name()) {
                case "TextObject" -> text(object, placed, visible);
                case "PathObject" -> path(object, placed, visible);
                case "ImageObject" -> picture(object, placed, visible);
                case "CompositeObject" -> composite(object, placed, visible, depth);
                case "PageBlock", "Layer", "Content" -> paint(object, to, visible, depth + 1);
                default -> {}
            }
        }
    }

    /** From an object's own coordinates to those around it. */
    private static Matrix placed(Node object) {
        double[] boundary = Numbers.of(object.attribute("Boundary"));
        Matrix moved = boundary.length >= 2 ? Matrix.moved(boundary[0], boundary[1]) : Matrix.NONE;
        return Matrix.of(object.attribute("CTM")).then(moved);
    }

    private void composite(Node object, Matrix placed, boolean visible, int depth) throws Unreadable {
        Node content = resources.composite(object.attribute("ResourceID"));
        if (content != null) {
            paint(content, placed, visible, depth + 1);
        }
    }

    private void picture(Node object, Matrix placed, boolean visible) {
        if (visible) {
            double[] boundary = Numbers.of(object.attribute("Boundary"));
            double scale = placed.scale()
                    / Math.max(1e-9, Matrix.of(object.attribute("CTM")).scale());
            double area = boundary.length == 4 ? boundary[2] * boundary[3] * scale * scale : 0;
            pictured = Math.max(pictured, area / (width * height));
        }
    }

    private void text(Node object, Matrix placed, boolean visible) throws Unreadable {
        run++;
        double size = object.number("Size", 0);
        double wide = object.number("HScale", 1);
        double x = 0;
        double y = 0;
        for (Node code : object.children()) {
            if (code.name().equals("TextCode")) {
                x = code.number("X", x);
                y = code.number("Y", y);
                code(code, new Type(placed, size, wide, object.number("CharDirection", 0)), x, y, visible);
            }
        }
    }

    /**
     * How characters of a text object are set.
     *
     * @param turn by how many degrees each is turned
     */
    private record Type(Matrix placed, double size, double wide, double turn) {}

    private void code(Node code, Type type, double startX, double startY, boolean visible) throws Unreadable {
        int[] characters = code.text().strip().codePoints().toArray();
        double[] right = Numbers.deltas(code.attribute("DeltaX"), characters.length);
        double[] down = Numbers.deltas(code.attribute("DeltaY"), characters.length);
        double x = startX;
        double y = startY;
        for (int i = 0; i < characters.length; i++) {
            meter.mark();
            double advance = Widths.of(characters[i]) * type.size() * type.wide();
            boolean given = i < right.length && (right[i] > 0 || i < down.length);
            // Up to a whole square the distance to the next character is the width of this one, beyond it there is a
            // gap.
            double square = type.size() * type.wide();
            double shown = given && right[i] > 0 ? Math.min(Math.max(advance, square), right[i]) : advance;
            glyph(characters[i], type, x, y, shown, visible);
            x += given ? right[i] : i < down.length ? 0 : advance;
            y += i < down.length ? down[i] : 0;
        }
    }

    private void glyph(int character, Type type, double x, double y, double advance, boolean visible) {
        Matrix to = type.placed();
        double left = to.x(x, y);
        double base = to.y(x, y);
        double size = type.size() * to.scale();
        boolean outside = left > width || base < 0 || base > height + size || to.x(x + advance, y) < 0;
        if (!visible || outside) {
            hidden++;
            return;
        }
        if (Character.getType(character) == Character.PRIVATE_USE
                || character == 0xFFFD
                || Character.isISOControl(character)) {
            unmapped++;
        }
        double end = to.x(x + advance, y);
        if (Math.abs(to.y(x + advance, y) - base) > Math.abs(end - left) || type.turn() % 180 != 0) {
            turned++;
        }
        glyphs.add(new Glyph(
                Character.toString(character),
                Math.min(left, end),
                Math.max(Math.max(left, end), Math.min(left, end) + 0.01),
                base,
                size,
                run));
    }

    private void path(Node object, Matrix placed, boolean visible) {
        if (!visible) {
            return;
        }
        Outlines outlines = Outlines.of(object.textOf("AbbreviatedData"));
        boolean filled = object.flag("Fill", false);
        if (filled && !outlines.isCurved() && !resources.isWhite(object.first("FillColor"))) {
            shape(outlines.lines(), placed);
        }
        if (object.flag("Stroke", true) && !resources.isWhite(object.first("StrokeColor"))) {
            outlines.lines().forEach(line -> segment(line, placed));
        }
    }

    private void segment(Outlines.Line line, Matrix to) {
        double fromX = to.x(line.fromX(), line.fromY());
        double fromY = to.y(line.fromX(), line.fromY());
        double toX = to.x(line.toX(), line.toY());
        double toY = to.y(line.toX(), line.toY());
        if (Math.abs(fromY - toY) <= STRAIGHT && Math.abs(fromX - toX) > STRAIGHT) {
            rulings.add(new Ruling(true, (fromY + toY) / 2, Math.min(fromX, toX), Math.max(fromX, toX)));
        } else if (Math.abs(fromX - toX) <= STRAIGHT && Math.abs(fromY - toY) > STRAIGHT) {
            rulings.add(new Ruling(false, (fromX + toX) / 2, Math.min(fromY, toY), Math.max(fromY, toY)));
        }
    }

    /** A thin filled shape looks like a line. */
    private void shape(List<Outlines.Line> lines, Matrix to) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Outlines.Line line : lines) {
            double fromX = to.x(line.fromX(), line.fromY());
            double fromY = to.y(line.fromX(), line.fromY());
            double toX = to.x(line.toX(), line.toY());
            double toY = to.y(line.toX(), line.toY());
            left = Math.min(left, Math.min(fromX, toX));
            right = Math.max(right, Math.max(fromX, toX));
            top = Math.min(top, Math.min(fromY, toY));
            bottom = Math.max(bottom, Math.max(fromY, toY));
        }
        if (bottom - top <= THIN && right - left > THIN) {
            rulings.add(new Ruling(true, (top + bottom) / 2, left, right));
        } else if (right - left <= THIN && bottom - top > THIN) {
            rulings.add(new Ruling(false, (left + right) / 2, top, bottom));
        }
    }
}
