package duzhi.reader.word;

import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.document.Watch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Elements by their local names: the strict and the transitional format differ in namespaces only. */
final class Xml {

    private Xml() {}

    /** The root of a part. A document type, and with it every entity, is refused. */
    static Element parse(byte[] bytes, Watch watch) throws Unreadable {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
            // What is nested too deep is refused as such, by the same limit on every Java.
            factory.setAttribute("jdk.xml.maxElementDepth", "0");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(watch.over(new ByteArrayInputStream(bytes))).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new Unreadable(Why.DAMAGED, "XML").unless(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java parses safely", e);
        }
    }

    static String name(Node node) {
        String name = node.getLocalName();
        return name == null ? "" : name;
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> name(child).equals(name))
                .toList();
    }

    /** The element below along a path of names, or null. */
    static @Nullable Element below(@Nullable Element parent, String... path) {
        Element found = parent;
        for (String name : path) {
            if (found == null) {
                return null;
            }
            List<Element> children = children(found, name);
            found = children.isEmpty() ? null : children.getFirst();
        }
        return found;
    }

    /** An attribute by its local name, empty where there is none. */
    static String attribute(Element element, String name) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (name(attribute).equals(name)) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }

    /** The value of the element along a path, empty where there is none. */
    static String value(@Nullable Element parent, String... path) {
        Element found = below(parent, path);
        return found == null ? "" : attribute(found, "val");
    }

    static int number(String text, int otherwise) {
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Whether a switch such as {@code w:vanish} is there and on. */
    static boolean isOn(@Nullable Element parent, String name) {
        Element found = below(parent, name);
        return found != null && !List.of("0", "false", "off").contains(attribute(found, "val"));
    }

    /** The first ancestor-or-self step of a walk through all nodes below a root in document order. */
    static @Nullable Node next(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        return after(node, root);
    }

    /** The node that follows in document order and is not below this one. */
    static @Nullable Node after(Node node, Node root) {
        Node at = node;
        while (at != null && !at.isSameNode(root)) {
            if (at.getNextSibling() != null) {
                return at.getNextSibling();
            }
            at = at.getParentNode();
        }
        return null;
    }
}
