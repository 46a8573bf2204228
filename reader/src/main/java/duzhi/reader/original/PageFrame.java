package duzhi.reader.original;

import duzhi.ledger.source.Spot;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Turns points of a page as it is shown, counted from its top left corner, into the page's own coordinates. */
record PageFrame(PDRectangle box, int rotation) {

    static PageFrame of(PDPage page) {
        return new PageFrame(page.getCropBox(), Math.floorMod(page.getRotation(), 360));
    }

    /** Width as shown. */
    double width() {
        return rotation % 180 == 0 ? box.getWidth() : box.getHeight();
    }

    /** Height as shown. */
    double height() {
        return rotation % 180 == 0 ? box.getHeight() : box.getWidth();
    }

    /** The rectangle of a box in the page's own coordinates. */
    PDRectangle rectangle(Spot.Box spot) {
        double[] one = own(spot.left(), spot.top());
        double[] other = own(spot.right(), spot.bottom());
        PDRectangle rectangle = new PDRectangle();
        rectangle.setLowerLeftX((float) Math.min(one[0], other[0]));
        rectangle.setLowerLeftY((float) Math.min(one[1], other[1]));
        rectangle.setUpperRightX((float) Math.max(one[0], other[0]));
        rectangle.setUpperRightY((float) Math.max(one[1], other[1]));
        return rectangle;
    }

    private double[] own(double x, double y) {
        return switch (rotation) {
            case 90 -> new double[] {box.getLowerLeftX() + y, box.getLowerLeftY() + x};
            case 180 -> new double[] {box.getUpperRightX() - x, box.getLowerLeftY() + y};
            case 270 -> new double[] {box.getUpperRightX() - y, box.getUpperRightY() - x};
            default -> new double[] {box.getLowerLeftX() + x, box.getUpperRightY() - y};
        };
    }
}
