package duzhi.reader.word;

import duzhi.reader.document.Limits;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.document.Watch;
import java.util.IdentityHashMap;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The paragraphs of a part, numbered from 1 as they begin. */
final class Blocks {

    /** How many elements deep a paragraph may stand for each table, box or control that it stands in. */
    private static final int ELEMENTS_A_LEVEL = 16;

    private static final int STEPS_A_CHECK = 1024;

    private Blocks() {}

    /** Refuses what is nested too deep to be walked. */
    static IdentityHashMap<Node, Integer> of(Element part, Limits limits, Watch watch) throws Unreadable {
        IdentityHashMap<Node, Integer> blocks = new IdentityHashMap<>();
        int depth = 0;
        int steps = 0;
        Node node = part;
        while (node != null) {
            if (isParagraph(node)) {
                blocks.put(node, blocks.size() + 1);
            }
            if (++steps % STEPS_A_CHECK == 0) {
                watch.check();
            }
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                if (++depth > limits.depth() * ELEMENTS_A_LEVEL) {
                    throw new Unreadable(Why.TOO_DEEP, String.valueOf(limits.depth()));
                }
                continue;
            }
            while (!node.isSameNode(part) && node.getNextSibling() == null) {
                node = node.getParentNode();
                depth--;
            }
            node = node.isSameNode(part) ? null : node.getNextSibling();
        }
        return blocks;
    }

    /** Drawings have paragraphs of their own namespace. */
    static boolean isParagraph(Node node) {
        String space = node.getNamespaceURI();
        return Xml.name(node).equals("p") && space != null && space.contains("wordprocessingml");
    }
}
