package duzhi.publish.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A package of parts being written: the same parts give the same bytes, whenever and wherever. */
public final class Pack {

    static final String PROPERTIES = "docProps/core.xml";

    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    /** Onto a stream that stays open. */
    public Pack(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    /** A part at hand. */
    public void part(String name, byte[] bytes) throws IOException {
        begin(name);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** A part in XML. */
    public void part(String name, Consumer<Xml> content) throws IOException {
        begin(name);
        try {
            Xml xml = new Xml(zip);
            content.accept(xml);
            xml.end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NEVER);
        zip.putNextEntry(entry);
    }

    /** Ends the package. */
    public void end() throws IOException {
        zip.finish();
    }

    /** The title and the publisher of a file, and no date. */
    public void properties(String title, String creator) throws IOException {
        part(
                PROPERTIES,
                xml -> xml.open(
                                "cp:coreProperties",
                                "xmlns:cp",
                                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                                "xmlns:dc",
                                "http://purl.org/dc/elements/1.1/")
                        .element("dc:title", title)
                        .element("dc:creator", creator)
                        .element("dc:language", "zh-CN")
                        .close());
    }

    /** A part in XML, not packed. */
    public static byte[] xml(Consumer<Xml> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Xml xml = new Xml(bytes);
        content.accept(xml);
        xml.end();
        return bytes.toByteArray();
    }
}
