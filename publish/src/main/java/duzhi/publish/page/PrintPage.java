package duzhi.publish.page;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A page to print on. */
final class PrintPage {

    private PrintPage() {}

    /** A new last page; sizes in points. */
    static PDPage add(PDDocument document, float width, float height) {
        PDPage page = new PDPage(new PDRectangle(width, height));
        PDResources resources = new PDResources();
        resources.getCOSObject().setItem(COSName.PROPERTIES, new Marks());
        page.setResources(resources);
        document.addPage(page);
        return page;
    }

    /** What marked parts of a page belong to: each is new, and looking whether it is takes longer than all of the drawing. */
    private static final class Marks extends COSDictionary {
        @Override
        public boolean containsValue(Object value) {
            return false;
        }
    }
}
