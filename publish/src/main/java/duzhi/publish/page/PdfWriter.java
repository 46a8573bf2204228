package duzhi.publish.page;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import duzhi.publish.document.Publication;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/**
 * Writes a document as PDF: A4 with tables across the page where they ask for it, heading rows on every page, page numbers,
 * bookmarks, fonts embedded. It keeps to PDF/A-3u (ISO 19005-3) for archives and PDF/UA-1 (ISO 14289-1) for readers who
 * hear it. It holds no date, so that the same document gives the same bytes.
 */
public final class PdfWriter {

    private static final Pattern DATES =
            Pattern.compile("\\s*<xmp:(CreateDate|ModifyDate|MetadataDate)>[^<]*</xmp:\\1>");
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String STYLE = resource();
    private static final long IDENTITY = 1;

    /** How hard pages are pressed: one more takes a seventh longer and makes a file half a hundredth smaller. */
    static final int EFFORT = 5;

    /** Finds everything but XML other than the platform's own. */
    private static final ClassLoader PLATFORM_XML = new ClassLoader(PdfWriter.class.getClassLoader()) {
        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.startsWith("META-INF/services/javax.xml.")
                    ? Collections.emptyEnumeration()
                    : super.getResources(name);
        }
    };

    static {
        XRLog.setLoggingEnabled(false);
        System.setProperty(Filter.SYSPROP_DEFLATELEVEL, String.valueOf(EFFORT));
    }

    private final Fonts fonts;

    /** A writer that prints with these fonts. */
    public PdfWriter(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * Writes the document; the stream stays open.
     *
     * @throws Unprintable if the fonts lack a character of it
     * @throws IOException if the stream does not take it
     */
    public void write(Publication publication, OutputStream out) throws IOException {
        print(publication).write(out);
    }

    /**
     * Sets the document in pages, for more than one format.
     *
     * @throws Unprintable if the fonts lack a character of it
     */
    public Printed print(Publication publication) throws IOException {
        String markup = PrintMarkup.of(publication, STYLE);
        List<Face> faces = fonts.facesFor(Plain.characters(markup));
        return new Printed(pdf(markup.replace(STYLE, style(faces)), faces), faces);
    }

    /** With what the platform itself reads and writes XML by: looking for others takes a twentieth of the time. */
    private static byte[] pdf(String markup, List<Face> faces) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(PLATFORM_XML);
        try {
            return set(markup, faces);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static byte[] set(String markup, List<Face> faces) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFastMode()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_3_U)
                .useColorProfile(COLOURS)
                .withProducer("Duzhi")
                .usePageSupplier((document, width, height, page, shadow) -> PrintPage.add(document, width, height))
                .withHtmlContent(markup, null);
        for (Face face : faces) {
            builder.useFont(() -> new ByteArrayInputStream(face.bytes()), face.name(), 400, FontStyle.NORMAL, true);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            undate(document);
            describeLinks(document);
            document.setDocumentId(IDENTITY);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    /** Where text and headings have fonts of their own and where rare characters come from. */
    private static String style(List<Face> faces) {
        String text = faces.getFirst().name();
        String heading = faces.stream()
                .map(Face::name)
                .filter(name -> name.equals("hei"))
                .findFirst()
                .orElse(text);
        String rare = faces.getLast().name();
        return STYLE.replace("TEXT", text + "," + rare).replace("HEADING", heading + "," + rare);
    }

    /** A link says in words what it does (ISO 14289-1, 7.18.5). */
    private static void describeLinks(PDDocument document) throws IOException {
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link) {
                    link.setContents("转到目录所列的这一部分");
                }
            }
        }
    }

    private static void undate(PDDocument document) throws IOException {
        document.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
        document.getDocumentInformation().getCOSObject().removeItem(COSName.MOD_DATE);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            metadata.importXMPMetadata(DATES.matcher(xmp).replaceAll("").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String resource() {
        try (InputStream in = Objects.requireNonNull(
                PdfWriter.class.getResourceAsStream("print.css"), "the style of the pages is missing")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the style of the pages cannot be read", e);
        }
    }
}
