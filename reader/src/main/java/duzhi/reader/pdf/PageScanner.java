package duzhi.reader.pdf;

import duzhi.reader.page.Glyph;
import duzhi.reader.page.PageContent;
import duzhi.reader.page.Ruling;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Goes through what a page draws once, noting glyphs and rulings. */
final class PageScanner extends PDFGraphicsStreamEngine {

    private static final double THIN = 3;
    private static final double STRAIGHT = 1;
    private static final int WHITE = 0xFFFFFF;

    private final Turn turn;
    private final Spending spending;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Glyph> off = new ArrayList<>();
    private final List<Afloat.Box> boxes = new ArrayList<>();
    private final List<List<Point2D.Double>> path = new ArrayList<>();
    private final Set<COSStream> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean clipping;
    private @Nullable Rectangle2D clip;
    private int run;
    private int hidden;
    private int unmapped;
    private int turned;
    private double pictured;

    PageScanner(PDPage page, Spending spending) {
        super(page);
        this.turn = Turn.of(page);
        this.spending = spending;
        addOperator(spending.maps().new Setting(this));
    }

    PageContent scan(int number) throws IOException {
        for (PDStream stream : (Iterable<PDStream>) getPage()::getContentStreams) {
            spending.open(stream.getCOSObject());
        }
        processPage(getPage());
        spending.hold();
        return new Afloat(boxes, glyphs, rulings).content(number, turn.width(), turn.height());
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

    @Override
    public void showTextString(byte[] string) throws IOException {
        begin();
        super.showTextString(string);
    }

    @Override
    public void showTextStrings(org.apache.pdfbox.cos.COSArray array) throws IOException {
        begin();
        super.showTextStrings(array);
    }

    private void begin() {
        run++;
        clip = seen();
    }

    /** What a drawing costs is counted before it is drawn; what its parts are for is not looked up. */
    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        spending.mark();
        if (!operator.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ)) {
            super.processOperator(operator, operands);
        }
    }

    /** A drawing inside itself shows nothing more. */
    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (open.add(form.getCOSObject())) {
            spending.open(form.getCOSObject());
            super.showForm(form);
            open.remove(form.getCOSObject());
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        spending.mark();
        String text = font.toUnicode(code);
        if (text == null || text.isEmpty() || text.charAt(0) == 0) {
            unmapped++;
            text = "\uFFFD";
        }
        if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) {
            hidden++;
            return;
        }
        Point2D.Double origin = turn.shown(matrix.getTranslateX(), matrix.getTranslateY());
        Point2D.Double end = turn.shown(
                matrix.getTranslateX() + displacement.getX() * matrix.getScaleX(),
                matrix.getTranslateY() + displacement.getX() * matrix.getShearY());
        double size = Math.hypot(matrix.getShearX(), matrix.getScaleY());
        if (Math.abs(end.y - origin.y) > Math.abs(end.x - origin.x) + STRAIGHT) {
            turned++;
        }
        double left = Math.min(origin.x, end.x);
        double right = Math.max(origin.x, end.x);
        boolean outside = right < 0 || left > turn.width() || origin.y < 0 || origin.y > turn.height() + size;
        if (outside) {
            hidden++;
        }
        Glyph seen = new Glyph(text, left, Math.max(right, left + 0.01), origin.y, size, run);
        Glyph glyph = clip == null ? seen : seen.clipped(clip);
        if (outside && (glyphs.isEmpty() || !follows(glyphs.getLast(), glyph))) {
            off(glyph);
        } else {
            if (!off.isEmpty() && follows(off.getLast(), glyph)) {
                glyphs.addAll(off);
            }
            off.clear();
            glyphs.add(glyph);
        }
    }

    /** What runs over the edge of the paper is cut off in print, yet it is part of a sentence that was published. */
    private void off(Glyph glyph) {
        if (!off.isEmpty() && !follows(off.getLast(), glyph)) {
            off.clear();
        }
        off.add(glyph);
    }

    private static boolean follows(Glyph last, Glyph next) {
        return Math.abs(last.base() - next.base()) < 1 && Math.abs(next.left() - last.right()) < next.size();
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.add(new ArrayList<>());
        path.getLast().add(turn.shown(x, y));
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.isEmpty()) {
            moveTo(x, y);
        } else {
            path.getLast().add(turn.shown(x, y));
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        moveTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.isEmpty() ? new Point2D.Double() : path.getLast().getLast();
    }

    @Override
    public void closePath() {
        if (!path.isEmpty()) {
            path.getLast().add(path.getLast().getFirst());
        }
    }

    @Override
    public void endPath() {
        drop();
    }

    /** What a clip cuts away of a line is rare in tables; of text it tells which cell it was meant for. */
    @Override
    public void clip(int windingRule) {
        clipping = true;
    }

    /** The box that text drawn now is clipped to, or null where nothing but the page clips it. */
    private @Nullable Rectangle2D seen() {
        return getGraphicsState().getCurrentClippingPaths().stream()
                .skip(1)
                .map(Path2D::getBounds2D)
                .reduce(Rectangle2D::createIntersection)
                .filter(box -> !box.isEmpty())
                .orElse(null);
    }

    /** A path is at its end: it is clipped to, if that was asked for, and forgotten. */
    private void drop() {
        if (clipping && !path.isEmpty()) {
            path.stream()
                    .map(PageScanner::box)
                    .reduce(Rectangle2D::createUnion)
                    .ifPresent(box -> getGraphicsState().intersectClippingPath(new GeneralPath(box)));
        }
        clipping = false;
        path.clear();
    }

    @Override
    public void strokePath() {
        stroke();
        drop();
    }

    @Override
    public void fillPath(int windingRule) {
        fill();
        drop();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        fill();
        stroke();
        drop();
    }

    @Override
    public void shadingFill(COSName shadingName) {
        // Shadings are backgrounds.
    }

    @Override
    public void drawImage(PDImage image) {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        double width = Math.hypot(matrix.getScaleX(), matrix.getShearY());
        double height = Math.hypot(matrix.getScaleY(), matrix.getShearX());
        pictured = Math.max(pictured, width * height / (turn.width() * turn.height()));
    }

    private void stroke() {
        for (List<Point2D.Double> line : path) {
            for (int i = 1; i < line.size(); i++) {
                segment(line.get(i - 1), line.get(i));
            }
        }
    }

    private void segment(Point2D.Double one, Point2D.Double other) {
        if (Math.abs(one.y - other.y) <= STRAIGHT && Math.abs(one.x - other.x) > STRAIGHT) {
            rulings.add(new Ruling(true, (one.y + other.y) / 2, Math.min(one.x, other.x), Math.max(one.x, other.x)));
        } else if (Math.abs(one.x - other.x) <= STRAIGHT && Math.abs(one.y - other.y) > STRAIGHT) {
            rulings.add(new Ruling(false, (one.x + other.x) / 2, Math.min(one.y, other.y), Math.max(one.y, other.y)));
        }
    }

    /** A thin filled shape looks like a line. */
    private void fill() {
        for (List<Point2D.Double> shape : path) {
            Rectangle2D box = box(shape);
            double left = box.getMinX();
            double right = box.getMaxX();
            double top = box.getMinY();
            double bottom = box.getMaxY();
            boolean level = bottom - top <= THIN && right - left > THIN;
            boolean upright = right - left <= THIN && bottom - top > THIN;
            if (bottom - top > THIN && right - left > THIN && !isWhite()) {
                boxes.add(new Afloat.Box(left, top, right, bottom, glyphs.size(), rulings.size()));
            }
            if ((level || upright) && !isWhite()) {
                rulings.add(
                        level
                                ? new Ruling(true, (top + bottom) / 2, left, right)
                                : new Ruling(false, (left + right) / 2, top, bottom));
            }
        }
    }

    private static Rectangle2D box(List<Point2D.Double> shape) {
        Rectangle2D box = new Rectangle2D.Double(shape.getFirst().x, shape.getFirst().y, 0, 0);
        shape.forEach(box::add);
        return box;
    }

    private boolean isWhite() {
        try {
            return (getGraphicsState().getNonStrokingColor().toRGB() & WHITE) == WHITE;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
