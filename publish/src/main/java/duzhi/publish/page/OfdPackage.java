package duzhi.publish.page;

import duzhi.publish.document.Publication;
import duzhi.publish.page.OfdWriter.Bookmark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The files inside an OFD file, packed in a fixed order and without dates (GB/T 33190-2016, clause 7). */
final class OfdPackage {

    private static final String NAMESPACE = "http://www.ofdspec.org/2016";
    private static final LocalDateTime UNDATED = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int DIGITS_OF_ID = 32;

    /** Ids of pages come first, those of fonts and of what pages hold after them. */
    private static final int FIRST_PAGE = 1;

    private final Publication publication;
    private final List<Face> faces;
    private final List<Mark.Page> pages;
    private final List<Bookmark> bookmarks;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final OfdIds ids;

    OfdPackage(Publication publication, List<Face> faces, List<Mark.Page> pages, List<Bookmark> bookmarks) {
        this.publication = publication;
        this.faces = faces;
        this.pages = pages;
        this.bookmarks = bookmarks;
        this.ids = new OfdIds(FIRST_PAGE + pages.size());
    }

    void write(OutputStream out) throws IOException {
        try {
            Map<String, Integer> fonts = new LinkedHashMap<>();
            faces.forEach(face -> fonts.put(face.name(), ids.next()));
            Map<String, byte[]> contents = new LinkedHashMap<>();
            for (int i = 0; i < pages.size(); i++) {
                Mark.Page page = pages.get(i);
                contents.put(pagePath(i), xml("Page", writer -> new OfdPage(writer, fonts, ids).write(page)));
            }
            Map<String, byte[]> resources = fonts();
            files.put("OFD.xml", xml("OFD", writer -> root(writer, contents)));
            files.put("Doc_0/Document.xml", xml("Document", this::document));
            files.put("Doc_0/PublicRes.xml", xml("Res", writer -> resources(writer, fonts)));
            contents.forEach((path, bytes) -> files.put("Doc_0/" + path, bytes));
            files.putAll(resources);
        } catch (XMLStreamException e) {
            throw new IOException("the pages cannot be written", e);
        }
        pack(out);
    }

    private void pack(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(PdfWriter.EFFORT);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            ZipEntry entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(UNDATED);
            zip.putNextEntry(entry);
            zip.write(file.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    private static String pagePath(int page) {
        return "Pages/Page_" + page + "/Content.xml";
    }

    private Map<String, byte[]> fonts() throws IOException {
        Map<String, Set<Integer>> used = new LinkedHashMap<>();
        for (Mark.Page page : pages) {
            for (Mark mark : page.marks()) {
                if (mark instanceof Mark.Letters letters) {
                    letters.text()
                            .codePoints()
                            .forEach(used.computeIfAbsent(letters.face(), k -> new TreeSet<>())::add);
                }
            }
        }
        Map<String, byte[]> cut = new LinkedHashMap<>();
        for (Face face : faces) {
            cut.put(
                    "Doc_0/Res/" + face.name() + ".ttf",
                    face.cut(used.getOrDefault(face.name(), Set.of((int) ' '))).bytes());
        }
        return cut;
    }

    private void root(XMLStreamWriter xml, Map<String, byte[]> contents) throws XMLStreamException {
        xml.writeAttribute("DocType", "OFD");
        xml.writeAttribute("Version", "1.1");
        xml.writeStartElement(NAMESPACE, "DocBody");
        xml.writeStartElement(NAMESPACE, "DocInfo");
        text(xml, "DocID", identity(contents));
        text(xml, "Title", Plain.of(publication.title()));
        text(xml, "Author", Plain.of(publication.agency()));
        text(xml, "Subject", Plain.of(publication.title()));
        text(xml, "Creator", "Duzhi");
        xml.writeEndElement();
        text(xml, "DocRoot", "Doc_0/Document.xml");
        xml.writeEndElement();
    }

    /** The same for the same pages, another for others. */
    private static String identity(Map<String, byte[]> contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            contents.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS_OF_ID);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void document(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "CommonData");
        text(xml, "MaxUnitID", String.valueOf(ids.last()));
        xml.writeStartElement(NAMESPACE, "PageArea");
        Mark.Page first = pages.getFirst();
        text(xml, "PhysicalBox", OfdPage.list(0, 0, first.width(), first.height()));
        xml.writeEndElement();
        text(xml, "PublicRes", "PublicRes.xml");
        xml.writeEndElement();
        xml.writeStartElement(NAMESPACE, "Pages");
        for (int i = 0; i < pages.size(); i++) {
            xml.writeEmptyElement(NAMESPACE, "Page");
            xml.writeAttribute("ID", String.valueOf(FIRST_PAGE + i));
            xml.writeAttribute("BaseLoc", pagePath(i));
        }
        xml.writeEndElement();
        if (!bookmarks.isEmpty()) {
            xml.writeStartElement(NAMESPACE, "Outlines");
            for (Bookmark bookmark : bookmarks) {
                bookmark(xml, bookmark);
            }
            xml.writeEndElement();
        }
    }

    private void bookmark(XMLStreamWriter xml, Bookmark bookmark) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "OutlineElem");
        xml.writeAttribute("Title", bookmark.title());
        xml.writeStartElement(NAMESPACE, "Actions");
        xml.writeStartElement(NAMESPACE, "Action");
        xml.writeAttribute("Event", "CLICK");
        xml.writeStartElement(NAMESPACE, "Goto");
        xml.writeEmptyElement(NAMESPACE, "Dest");
        xml.writeAttribute("Type", "Fit");
        xml.writeAttribute("PageID", String.valueOf(FIRST_PAGE + bookmark.page()));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        for (Bookmark below : bookmark.below()) {
            bookmark(xml, below);
        }
        xml.writeEndElement();
    }

    private void resources(XMLStreamWriter xml, Map<String, Integer> fonts) throws XMLStreamException {
        xml.writeAttribute("BaseLoc", "Res");
        xml.writeStartElement(NAMESPACE, "Fonts");
        for (Face face : faces) {
            xml.writeStartElement(NAMESPACE, "Font");
            xml.writeAttribute("ID", String.valueOf(fonts.get(face.name())));
            xml.writeAttribute("FontName", face.postScript());
            xml.writeAttribute("FamilyName", face.postScript());
            text(xml, "FontFile", face.name() + ".ttf");
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** What is written into the root element of a file. */
    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static byte[] xml(String root, Content content) throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setPrefix("ofd", NAMESPACE);
        xml.writeStartElement(NAMESPACE, root);
        xml.writeNamespace("ofd", NAMESPACE);
        content.write(xml);
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
