package duzhi.reader.original;

import duzhi.ledger.source.Spot;
import duzhi.reader.original.Copy.Loss;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;

/** Marks findings in a PDF as highlights that tell the finding when pointed at. */
final class PdfMarker {

    private static final float MARGIN = 1;

    private PdfMarker() {}

    static Copy mark(byte[] original, List<Mark> marks) throws IOException {
        try (PDDocument document = Loader.loadPDF(original)) {
            Set<Loss> lost = lost(document);
            document.setAllSecurityToBeRemoved(true);
            document.setDocumentId(0L);
            int marked = 0;
            for (Mark mark : marks) {
                if (mark.spot() instanceof Spot.Box box && box.page() <= document.getNumberOfPages()) {
                    add(document, box, mark);
                    marked++;
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(original.length);
            document.save(out);
            return new Copy(out.toByteArray(), ".pdf", marked, lost);
        }
    }

    private static Set<Loss> lost(PDDocument document) throws IOException {
        Set<Loss> lost = EnumSet.noneOf(Loss.class);
        if (!document.getSignatureDictionaries().isEmpty()) {
            lost.add(Loss.SIGNATURE);
        }
        if (document.isEncrypted()) {
            lost.add(Loss.RESTRICTIONS);
        }
        return lost;
    }

    private static void add(PDDocument document, Spot.Box box, Mark mark) throws IOException {
        PDPage page = document.getPage(box.page() - 1);
        PDRectangle area = PageFrame.of(page).rectangle(box);
        PDAnnotationHighlight highlight = new PDAnnotationHighlight();
        highlight.setRectangle(new PDRectangle(
                area.getLowerLeftX() - MARGIN,
                area.getLowerLeftY() - MARGIN,
                area.getWidth() + 2 * MARGIN,
                area.getHeight() + 2 * MARGIN));
        highlight.setQuadPoints(new float[] {
            area.getLowerLeftX(), area.getUpperRightY(),
            area.getUpperRightX(), area.getUpperRightY(),
            area.getLowerLeftX(), area.getLowerLeftY(),
            area.getUpperRightX(), area.getLowerLeftY()
        });
        highlight.setColor(new PDColor(mark.weight().colour(), PDDeviceRGB.INSTANCE));
        highlight.setTitlePopup(Mark.AUTHOR);
        highlight.setContents(mark.words());
        highlight.setPrinted(true);
        highlight.constructAppearances(document);
        page.getAnnotations().add(highlight);
    }
}
