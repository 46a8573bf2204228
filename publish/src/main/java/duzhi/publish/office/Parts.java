package duzhi.publish.office;

import duzhi.publish.office.BrokenTemplate.Fault;
import duzhi.publish.office.BrokenTemplate.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The parts of a template, looked through for what no template may carry. */
public final class Parts {

    private static final int MOST_PARTS = 1000;
    private static final int MOST_BYTES = 32 << 20;
    private static final String LIMIT = "32 MB";
    private static final List<String> ACTIVE = List.of("vbaproject", "vbadata", "activex/", "embeddings/", "customui");

    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATIONS = "_rels/.rels";
    private static final String PROPERTIES = "application/vnd.openxmlformats-package.core-properties+xml";
    private static final String RELATION =
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

    private final Map<String, byte[]> bytes;
    private final List<Problem> problems = new ArrayList<>();

    private Parts(Map<String, byte[]> bytes) {
        this.bytes = bytes;
    }

    /** Reads a package; {@code main} is the part without which it is none of its {@code kind}. */
    public static Parts read(InputStream in, String kind, String main) throws IOException, BrokenTemplate {
        Map<String, byte[]> bytes = new TreeMap<>();
        long left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes((int) left + 1);
                left -= part.length;
                if (left < 0 || bytes.size() == MOST_PARTS) {
                    throw new BrokenTemplate(List.of(new Problem(Fault.TOO_LARGE, LIMIT)));
                }
                if (!entry.isDirectory()) {
                    bytes.put(entry.getName(), part);
                }
            }
        } catch (java.util.zip.ZipException | java.io.EOFException | IllegalArgumentException e) {
            throw new BrokenTemplate(List.of(new Problem(Fault.NOT_A_PACKAGE, kind)));
        }
        if (!bytes.containsKey(main) || !bytes.containsKey(TYPES)) {
            throw new BrokenTemplate(List.of(new Problem(Fault.NOT_A_PACKAGE, kind)));
        }
        Parts parts = new Parts(bytes);
        parts.lookThrough();
        return parts;
    }

    private void lookThrough() {
        for (String name : bytes.keySet()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (ACTIVE.stream().anyMatch(lower::contains)) {
                report(Fault.MACROS, name);
            } else if (lower.endsWith(".rels")) {
                Document relations = parse(name);
                if (relations != null
                        && elements(relations.getDocumentElement(), "Relationship")
                                .anyMatch(relation -> relation.getAttribute("TargetMode")
                                                .equals("External")
                                        && !relation.getAttribute("Type").endsWith("/hyperlink"))) {
                    report(Fault.OUTSIDE, name);
                }
            }
        }
    }

    /** The same parts, in which the title and the publisher of the file are provided for. */
    public static Map<String, byte[]> withProperties(Map<String, byte[]> parts) {
        Map<String, byte[]> all = new TreeMap<>(parts);
        all.remove(Pack.PROPERTIES);
        insert(all, TYPES, "<Override PartName=\"/" + Pack.PROPERTIES + "\" ContentType=\"" + PROPERTIES + "\"/>");
        insert(
                all,
                RELATIONS,
                "<Relationship Id=\"rIdProperties\" Type=\"" + RELATION + "\" Target=\"" + Pack.PROPERTIES + "\"/>");
        return all;
    }

    private static void insert(Map<String, byte[]> parts, String name, String element) {
        String part = new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
        int end = part.lastIndexOf("</");
        if (!part.contains(Pack.PROPERTIES) && end > 0) {
            parts.put(name, (part.substring(0, end) + element + part.substring(end)).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Notes something wrong; it is thrown with everything else. */
    public void report(Fault fault, String where) {
        problems.add(new Problem(fault, where));
    }

    /** Throws what was noted, if anything. */
    public void check() throws BrokenTemplate {
        if (!problems.isEmpty()) {
            throw new BrokenTemplate(problems);
        }
    }

    /** All parts by name. */
    public Map<String, byte[]> bytes() {
        return bytes;
    }

    /** A part as a tree; null where there is none or it is damaged, which is noted. */
    public @Nullable Document parse(String name) {
        byte[] part = bytes.get(name);
        if (part == null) {
            return null;
        }
        try {
            return builder().parse(new ByteArrayInputStream(part));
        } catch (SAXException | IOException e) {
            report(Fault.DAMAGED, name);
            return null;
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The elements of a local name below another, in order. */
    public static Stream<Element> elements(Node within, String name) {
        var found = within instanceof Document document
                ? document.getElementsByTagNameNS("*", name)
                : ((Element) within).getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    /** The elements directly within another, in order. */
    public static Stream<Element> children(Node within) {
        List<Element> children = new ArrayList<>();
        for (Node node = within.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children.stream();
    }

    /** A tree as markup without a declaration. */
    public static String markup(Node node) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(node), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
