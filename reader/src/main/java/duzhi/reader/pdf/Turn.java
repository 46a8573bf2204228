package duzhi.reader.pdf;

import java.awt.geom.Point2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Turns a page's own coordinates into points from the top left corner of the page as it is shown. */
record Turn(PDRectangle box, int rotation) {

    static Turn of(PDPage page) {
        return new Turn(page.getCropBox(), Math.floorMod(page.getRotation(), 360));
    }

    double width() {
        return rotation % 180 == 0 ? box.getWidth() : box.getHeight();
    }

    double height() {
        return rotation % 180 == 0 ? box.getHeight() : box.getWidth();
    }

    Point2D.Double shown(double x, double y) {
        return switch (rotation) {
            case 90 -> new Point2D.Double(y - box.getLowerLeftY(), x - box.getLowerLeftX());
            case 180 -> new Point2D.Double(box.getUpperRightX() - x, y - box.getLowerLeftY());
            case 270 -> new Point2D.Double(box.getUpperRightY() - y, box.getUpperRightX() - x);
            default -> new Point2D.Double(x - box.getLowerLeftX(), box.getUpperRightY() - y);
        };
    }
}
