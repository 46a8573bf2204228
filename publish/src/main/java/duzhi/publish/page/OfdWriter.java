package duzhi.publish.page;

import duzhi.publish.document.Publication;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/**
 * Writes a document as OFD (GB/T 33190-2016). Its pages are those of the PDF, character by character and line by line, with
 * the fonts embedded as far as the document uses them, and the same bookmarks. It holds no date, so that the same document
 * gives the same bytes. It bears no seal: signing is done by who holds the seal.
 */
public final class OfdWriter {

    private final PdfWriter printer;

    /** A writer that prints with these fonts. */
    public OfdWriter(Fonts fonts) {
        this.printer = new PdfWriter(fonts);
    }

    /**
     * Writes the document; the stream stays open.
     *
     * @throws Unprintable if the fonts lack a character of it
     * @throws IOException if the stream does not take it
     */
    public void write(Publication publication, OutputStream out) throws IOException {
        write(publication, printer.print(publication), out);
    }

    /**
     * Writes the document from its pages, so that they are set once for both formats; the stream stays open.
     *
     * @throws IOException if the stream does not take it
     */
    public static void write(Publication publication, Printed printed, OutputStream out) throws IOException {
        try (PDDocument document = Loader.loadPDF(printed.pdf())) {
            List<Mark.Page> pages = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                pages.add(Tracer.trace(page, printed.faces()));
            }
            PDOutlineNode outline = document.getDocumentCatalog().getDocumentOutline();
            new OfdPackage(
                            publication,
                            printed.faces(),
                            pages,
                            outline == null ? List.of() : bookmarks(document, outline))
                    .write(out);
        }
    }

    private static List<Bookmark> bookmarks(PDDocument document, PDOutlineNode node) throws IOException {
        List<Bookmark> marks = new ArrayList<>();
        for (PDOutlineItem item : node.children()) {
            PDPage page = item.findDestinationPage(document);
            int number = page == null ? 0 : document.getPages().indexOf(page);
            marks.add(new Bookmark(item.getTitle(), Math.max(0, number), bookmarks(document, item)));
        }
        return marks;
    }

    /**
     * A bookmark.
     *
     * @param page where it leads, counted from 0
     */
    record Bookmark(String title, int page, List<Bookmark> below) {}
}
