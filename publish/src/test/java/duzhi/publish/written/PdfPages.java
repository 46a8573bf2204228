package duzhi.publish.written;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Pages of a PDF as PDFBox draws them. */
final class PdfPages extends PDFGraphicsStreamEngine {

    private static final double MILLIMETRES = 25.4 / 72;

    private final Drawn drawn = new Drawn();
    private final double height;
    private final List<Rectangle2D> shapes = new ArrayList<>();
    private Point2D at = new Point2D.Double();
    private @Nullable Rectangle2D shape;

    private PdfPages(PDPage page) {
        super(page);
        height = page.getMediaBox().getHeight();
    }

    static List<Seen> tables(byte[] pdf) throws IOException {
        List<Seen> tables = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                PdfPages pages = new PdfPages(page);
                pages.processPage(page);
                tables.addAll(pages.drawn.tables());
            }
        }
        return tables;
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) {
        double size = place.getScalingFactorY() * MILLIMETRES;
        double middle = place.getTranslateX() + displacement.getX() * place.getScalingFactorX() / 2;
        drawn.sign(font.toUnicode(code), middle * MILLIMETRES, (height - place.getTranslateY()) * MILLIMETRES, size);
    }

    private void point(double x, double y) {
        at = new Point2D.Double(x, y);
        Rectangle2D point = new Rectangle2D.Double(x * MILLIMETRES, (height - y) * MILLIMETRES, 0, 0);
        shape = shape == null ? point : shape.createUnion(point);
    }

    private void done() {
        if (shape != null) {
            shapes.add(shape);
        }
        shape = null;
    }

    private void draw() {
        done();
        shapes.forEach(each -> drawn.shape(each.getMinX(), each.getMinY(), each.getMaxX(), each.getMaxY()));
        shapes.clear();
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        done();
        List.of(p0, p1, p2, p3).forEach(point -> point(point.getX(), point.getY()));
    }

    @Override
    public void moveTo(float x, float y) {
        done();
        point(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        point(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        point(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return at;
    }

    @Override
    public void closePath() {
        // The shape reaches no further.
    }

    @Override
    public void endPath() {
        shape = null;
        shapes.clear();
    }

    @Override
    public void strokePath() {
        draw();
    }

    @Override
    public void fillPath(int rule) {
        draw();
    }

    @Override
    public void fillAndStrokePath(int rule) {
        draw();
    }

    @Override
    public void shadingFill(COSName name) {
        throw new AssertionError("a gradient " + name);
    }

    @Override
    public void clip(int rule) {
        // Whatever is cut away, the words remain.
    }

    @Override
    public void drawImage(PDImage image) {
        throw new AssertionError("a picture on a page of tables");
    }
}
