package duzhi.reader.original;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The parts of an Office file, some of them replaced; what is not touched is passed on byte for byte. */
final class Packing {

    private static final FileTime NO_TIME = FileTime.from(Instant.parse("1980-01-01T00:00:00Z"));
    private static final String SIGNATURES = "_xmlsignatures/";
    private static final String TYPES = "[Content_Types].xml";
    private static final String LINKS = "_rels/.rels";

    private final byte[] original;
    private final Map<String, byte[]> changed = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private final boolean signed;

    Packing(byte[] original) throws IOException {
        this.original = original;
        try (ZipFile zip = open()) {
            Collections.list(zip.getEntries()).forEach(entry -> names.add(entry.getName()));
        }
        signed = names.removeIf(name -> name.startsWith(SIGNATURES));
        if (signed) {
            without(TYPES, "PartName", "/" + SIGNATURES);
            without(LINKS, "Target", SIGNATURES);
        }
    }

    private ZipFile open() throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(original))
                .get();
    }

    /** Whether there were signatures; a changed file is without them, for they would not hold. */
    boolean wasSigned() {
        return signed;
    }

    boolean has(String name) {
        return names.contains(name) || changed.containsKey(name);
    }

    /** A part in XML. */
    Document xml(String name) throws IOException {
        try (ZipFile zip = open()) {
            byte[] own = changed.get(name);
            ZipArchiveEntry entry = zip.getEntry(name);
            if (own == null && entry == null) {
                throw new IOException(name);
            }
            byte[] bytes = own == null ? zip.getInputStream(entry).readAllBytes() : own;
            return DocumentHelper.readDocument(new ByteArrayInputStream(bytes));
        } catch (SAXException e) {
            throw new IOException(name, e);
        }
    }

    void put(String name, Document part) throws IOException {
        changed.put(name, Markup.bytes(part));
    }

    /** The file in the order it had, new parts last. */
    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(original.length);
        try (ZipFile zip = open();
                ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            for (String name : names) {
                ZipArchiveEntry entry = zip.getEntry(name);
                byte[] own = changed.get(name);
                if (own == null) {
                    entry.setLastModifiedTime(NO_TIME);
                    out.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
                } else {
                    add(out, name, own);
                }
            }
            for (Map.Entry<String, byte[]> part : changed.entrySet()) {
                if (!names.contains(part.getKey())) {
                    add(out, part.getKey(), part.getValue());
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void add(ZipArchiveOutputStream out, String name, byte[] content) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setLastModifiedTime(NO_TIME);
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
    }

    private void without(String part, String attribute, String start) throws IOException {
        Document list = xml(part);
        List<Node> gone = new ArrayList<>();
        for (Node node = list.getDocumentElement().getFirstChild(); node != null; node = node.getNextSibling()) {
            boolean meant = node instanceof Element element
                    && element.getAttribute(attribute).replaceFirst("^/", "").startsWith(start.replaceFirst("^/", ""));
            if (meant) {
                gone.add(node);
            }
        }
        gone.forEach(list.getDocumentElement()::removeChild);
        put(part, list);
    }
}
