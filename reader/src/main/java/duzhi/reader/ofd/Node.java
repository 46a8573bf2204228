package duzhi.reader.ofd;

import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.document.Watch;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element by its local name: makers of OFD files disagree on the namespace. */
final class Node {

    private static final int DEEPEST = 64;
    private static final int MOST = 3_000_000;
    private static final int PAUSE = 4096;
    private static final XMLInputFactory FACTORY = factory();

    private final String name;
    private final Map<String, String> attributes = HashMap.newHashMap(8);
    private final List<Node> children = new ArrayList<>(2);
    private final StringBuilder text = new StringBuilder(0);

    private Node(String name) {
        this.name = name;
    }

    /** Nothing is fetched and nothing is expanded, whatever the file asks for. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static Node parse(byte[] bytes, Watch watch) throws Unreadable {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(watch.over(new ByteArrayInputStream(bytes)));
            return parse(xml, watch);
        } catch (XMLStreamException e) {
            throw new Unreadable(Why.DAMAGED, "XML").unless(e);
        }
    }

    private static Node parse(XMLStreamReader xml, Watch watch) throws XMLStreamException, Unreadable {
        Node root = new Node("");
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        int count = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() > DEEPEST || ++count > MOST) {
                        throw open.size() > DEEPEST
                                ? new Unreadable(Why.TOO_DEEP, "XML")
                                : new Unreadable(Why.TOO_MANY_CELLS, String.valueOf(MOST));
                    }
                    Node node = started(xml);
                    open.element().children.add(node);
                    open.push(node);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.element().text.append(xml.getText());
                default -> {}
            }
            if (count % PAUSE == 0) {
                watch.check();
            }
        }
        return root.children.getFirst();
    }

    private static Node started(XMLStreamReader xml) {
        Node node = new Node(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            node.attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return node;
    }

    String name() {
        return name;
    }

    String text() {
        return text.toString();
    }

    /** An attribute, empty where it is not there. */
    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    /** A number in an attribute; what is no number is as good as absent. */
    double number(String key, double absent) {
        double[] numbers = Numbers.of(attribute(key));
        return numbers.length == 0 ? absent : numbers[0];
    }

    /** Whether an attribute says yes. */
    boolean flag(String key, boolean absent) {
        return switch (attribute(key)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> absent;
        };
    }

    List<Node> children() {
        return children;
    }

    Stream<Node> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    Optional<Node> first(String childName) {
        return all(childName).findFirst();
    }

    /** The text of a child, empty where there is none. */
    String textOf(String childName) {
        return first(childName).map(child -> child.text().strip()).orElse("");
    }
}
