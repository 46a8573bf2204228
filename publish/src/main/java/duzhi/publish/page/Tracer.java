package duzhi.publish.page;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Notes what a page of our own PDF draws: characters with their places, lines and filled shapes. */
final class Tracer extends PDFGraphicsStreamEngine {

    private static final double MILLIMETRES = 25.4 / 72;
    private static final double SAME = 0.02;
    /** A wider gap than this, in letters, parts two runs: they stand in different cells. */
    private static final double APART = 0.7;

    /** What is drawn on its own goes on with what was drawn before only where it touches it. */
    private static final double TOUCHING = 0.1;

    private final List<Face> faces;
    private final double left;
    private final double top;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Mark.Step> steps = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Double> starts = new ArrayList<>();
    private boolean fresh;
    private String face = "";
    private String colour = "";
    private double size;
    private double base;
    private double end;
    private double x;
    private double y;

    private Tracer(PDPage page, List<Face> faces) {
        super(page);
        this.faces = faces;
        this.left = page.getMediaBox().getLowerLeftX();
        this.top = page.getMediaBox().getUpperRightY();
    }

    /** What parts of the page are for is of no use here, and looking it up takes longer than drawing. */
    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (!operator.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ)) {
            super.processOperator(operator, operands);
        }
    }

    /** What a page draws with these fonts. */
    static Mark.Page trace(PDPage page, List<Face> faces) throws IOException {
        Tracer tracer = new Tracer(page, faces);
        tracer.processPage(page);
        tracer.flush();
        return new Mark.Page(
                page.getMediaBox().getWidth() * MILLIMETRES,
                page.getMediaBox().getHeight() * MILLIMETRES,
                tracer.marks);
    }

    private double across(double points) {
        return (points - left) * MILLIMETRES;
    }

    private double down(double points) {
        return (top - points) * MILLIMETRES;
    }

    @Override
    public void showTextString(byte[] string) throws IOException {
        fresh = true;
        super.showTextString(string);
    }

    @Override
    public void showTextStrings(COSArray array) throws IOException {
        fresh = true;
        super.showTextStrings(array);
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        String letters = font.toUnicode(code);
        if (letters == null || letters.isEmpty()) {
            throw new IOException(
                    "a glyph of the printed page stands for no character: " + font.getName() + " " + code);
        }
        String named = face(font.getName());
        String ink = colour(getGraphicsState().getNonStrokingColor());
        double height = place.getScalingFactorY() * MILLIMETRES;
        double from = across(place.getTranslateX());
        double line = down(place.getTranslateY());
        boolean follows = named.equals(face)
                && ink.equals(colour)
                && Math.abs(height - size) < SAME
                && Math.abs(line - base) < SAME
                && Math.abs(from - end) <= height * (fresh ? TOUCHING : APART);
        fresh = false;
        if (!follows) {
            flush();
            face = named;
            colour = ink;
            size = height;
            base = line;
        }
        text.append(letters);
        starts.add(from);
        end = from + displacement.getX() * place.getScalingFactorX() * MILLIMETRES;
    }

    private String face(String font) throws IOException {
        return faces.stream()
                .filter(each -> font.endsWith("+" + each.postScript()) || font.equals(each.postScript()))
                .findFirst()
                .map(Face::name)
                .orElseThrow(() -> new IOException("the printed page uses a font of its own: " + font));
    }

    private void flush() {
        String words = text.toString();
        if (!words.isBlank() && words.length() == starts.size()) {
            int from = words.length() - words.stripLeading().length();
            int to = words.stripTrailing().length();
            double last = to < starts.size() ? starts.get(to) : end;
            marks.add(new Mark.Letters(
                    face, size, colour, words.substring(from, to), starts.subList(from, to), last, base));
        } else if (!words.isBlank()) {
            throw new IllegalStateException("a glyph of the printed page stands for several characters: " + words);
        }
        text.setLength(0);
        starts.clear();
        face = "";
    }

    private static String colour(PDColor ink) throws IOException {
        int rgb = ink.toRGB();
        return (rgb >> 16 & 0xFF) + " " + (rgb >> 8 & 0xFF) + " " + (rgb & 0xFF);
    }

    private void step(char letter, double... points) {
        List<Double> places = new ArrayList<>();
        for (int i = 0; i + 1 < points.length; i += 2) {
            places.add(across(points[i]));
            places.add(down(points[i + 1]));
        }
        if (points.length > 1) {
            x = points[points.length - 2];
            y = points[points.length - 1];
        }
        steps.add(new Mark.Step(letter, places));
    }

    private void shape(boolean filled, PDColor ink) throws IOException {
        flush();
        Matrix scale = getGraphicsState().getCurrentTransformationMatrix();
        double width = getGraphicsState().getLineWidth() * Math.abs(scale.getScalingFactorX()) * MILLIMETRES;
        if (!steps.isEmpty()) {
            marks.add(new Mark.Shape(steps, filled, width, colour(ink)));
        }
        steps.clear();
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        step('M', p0.getX(), p0.getY());
        step('L', p1.getX(), p1.getY());
        step('L', p2.getX(), p2.getY());
        step('L', p3.getX(), p3.getY());
        step('C');
    }

    @Override
    public void moveTo(float toX, float toY) {
        step('M', toX, toY);
    }

    @Override
    public void lineTo(float toX, float toY) {
        step('L', toX, toY);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        step('B', x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Double(x, y);
    }

    @Override
    public void closePath() {
        step('C');
    }

    @Override
    public void endPath() {
        steps.clear();
    }

    @Override
    public void strokePath() throws IOException {
        shape(false, getGraphicsState().getStrokingColor());
    }

    @Override
    public void fillPath(int rule) throws IOException {
        shape(true, getGraphicsState().getNonStrokingColor());
    }

    @Override
    public void fillAndStrokePath(int rule) throws IOException {
        List<Mark.Step> outline = List.copyOf(steps);
        fillPath(rule);
        steps.addAll(outline);
        strokePath();
    }

    @Override
    public void clip(int rule) {
        // What our pages clip is empty.
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        throw new IOException("the printed page holds a picture, which is not expected");
    }

    @Override
    public void shadingFill(COSName name) throws IOException {
        throw new IOException("the printed page holds a gradient, which is not expected");
    }
}
