package duzhi.reader.original;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pictures of the pages of a PDF. */
public final class Pictures implements Closeable {

    private static final float SCALE = 1.25f;
    private static final double MOST_PIXELS = 16_000_000;

    /**
     * A page as a picture.
     *
     * @param width of the page as shown, in points
     * @param height of the page as shown, in points
     * @param png the picture
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Picture(double width, double height, byte[] png) {}

    private final PDDocument document;
    private final PDFRenderer renderer;

    /** Of this file; fails where it cannot be opened. */
    public Pictures(byte[] original) throws IOException {
        this.document = Loader.loadPDF(original);
        this.renderer = new PDFRenderer(document);
    }

    /** A page from 1. A page of unusual size is drawn smaller. */
    public Picture page(int number) throws IOException {
        PageFrame frame = PageFrame.of(document.getPage(number - 1));
        double pixels = frame.width() * frame.height() * SCALE * SCALE;
        float scale = pixels > MOST_PIXELS ? (float) (SCALE * Math.sqrt(MOST_PIXELS / pixels)) : SCALE;
        BufferedImage image = renderer.renderImage(number - 1, scale, ImageType.RGB);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return new Picture(frame.width(), frame.height(), out.toByteArray());
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
