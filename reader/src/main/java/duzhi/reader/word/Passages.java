package duzhi.reader.word;

import duzhi.ledger.source.Spot;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Transcript.Format;
import duzhi.reader.document.TranscriptBuilder;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Watch;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The main part of a DOCX by the passages that {@link WordTranscriber} counts, for putting marks around them. */
public final class Passages {

    private final String part;
    private final Element main;
    private final Runs runs;
    private final Map<Integer, Element> paragraphs = new HashMap<>();

    private Passages(byte[] docx, Limits limits) throws Unreadable {
        Watch watch = Watch.of(limits.time());
        TranscriptBuilder out = new TranscriptBuilder(Original.of("", docx), Format.DOCX, limits);
        Parts parts = Parts.of(docx, limits, watch);
        part = parts.mainName();
        main = parts.main();
        Styles styles = new Styles(parts.find("/styles"));
        IdentityHashMap<Node, Integer> blocks = Blocks.of(main, limits, watch);
        blocks.forEach((paragraph, block) -> paragraphs.put(block, (Element) paragraph));
        runs = new Runs(styles, new Numbering(null, styles), new IdentityHashMap<>(), new Tally(out));
    }

    /** Of a document; fails as reading it would. */
    public static Passages of(byte[] docx) throws Unreadable {
        return new Passages(docx, Limits.DEFAULT);
    }

    /** The name of the main part, such as {@code word/document.xml}. */
    public String part() {
        return part;
    }

    /** The main part with the marks put in. */
    public Document document() {
        return main.getOwnerDocument();
    }

    /**
     * Puts two empty elements around a passage. A run of words is cut where the passage begins or ends within it; what
     * stands inside links, controls or boxes is taken in whole. False where there is no such paragraph.
     */
    public boolean enclose(Spot.Passage passage, Element start, Element end) {
        Element paragraph = paragraphs.get(passage.block());
        if (paragraph == null) {
            return false;
        }
        Element outer = outermost(paragraph);
        if (outer.isSameNode(paragraph) && passage.to() > passage.from()) {
            runs.read(paragraph);
            List<Runs.Piece> pieces = List.copyOf(runs.pieces());
            Runs.Piece first = at(pieces, passage.from());
            Runs.Piece last = at(pieces, passage.to() - 1);
            if (first != null && last != null) {
                paragraph.insertBefore(end, cut(paragraph, last, passage.to() - last.from(), true));
                paragraph.insertBefore(start, cut(paragraph, first, passage.from() - first.from(), false));
                return true;
            }
        }
        Element properties = Xml.below(outer, "pPr");
        outer.insertBefore(start, properties == null ? outer.getFirstChild() : properties.getNextSibling());
        outer.appendChild(end);
        return true;
    }

    private static Runs.@Nullable Piece at(List<Runs.Piece> pieces, int character) {
        return pieces.stream()
                .filter(piece -> piece.from() <= character && character < piece.to())
                .findFirst()
                .orElse(null);
    }

    /** A text box is marked where it is anchored: word processors take no comments inside. */
    private static Element outermost(Element paragraph) {
        Element outer = paragraph;
        for (Node node = paragraph.getParentNode(); node != null; node = node.getParentNode()) {
            if (node instanceof Element element && Blocks.isParagraph(element)) {
                outer = element;
            }
        }
        return outer;
    }

    /** The child of the paragraph before which the cut lies, null at its end. */
    private static @Nullable Node cut(Element paragraph, Runs.Piece piece, int offset, boolean after) {
        Node child = piece.element();
        while (child.getParentNode() != null && !child.getParentNode().isSameNode(paragraph)) {
            child = child.getParentNode();
        }
        boolean plain =
                Xml.name(child).equals("r") && child.isSameNode(piece.element().getParentNode());
        if (!plain) {
            return after ? child.getNextSibling() : child;
        }
        return split((Element) child, piece.element(), offset);
    }

    /** The run that begins with a character of an element of this run; a new one unless nothing stands before it. */
    private static @Nullable Node split(Element run, Element element, int offset) {
        Node rest = offset > 0 ? after(element, offset) : element;
        if (rest == null) {
            return run.getNextSibling();
        }
        Element properties = Xml.below(run, "rPr");
        Node before = rest.getPreviousSibling();
        if (before == null || before.isSameNode(properties)) {
            return run;
        }
        Element second = (Element) run.cloneNode(false);
        if (properties != null) {
            second.appendChild(properties.cloneNode(true));
        }
        for (Node moved = rest; moved != null; moved = rest) {
            rest = moved.getNextSibling();
            second.appendChild(moved);
        }
        Node parent = run.getParentNode();
        return parent == null ? run : parent.insertBefore(second, run.getNextSibling());
    }

    /** What follows so many characters of an element, null at the end of the run; words are cut in two. */
    private static @Nullable Node after(Element element, int characters) {
        String words = element.getTextContent();
        if (!Xml.name(element).equals("t") || characters >= words.length()) {
            return element.getNextSibling();
        }
        Element second = (Element) element.cloneNode(false);
        for (Element half : List.of(element, second)) {
            half.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        }
        element.setTextContent(words.substring(0, characters));
        second.setTextContent(words.substring(characters));
        Node parent = element.getParentNode();
        return parent == null ? null : parent.insertBefore(second, element.getNextSibling());
    }
}
