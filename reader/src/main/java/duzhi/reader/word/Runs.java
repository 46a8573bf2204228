package duzhi.reader.word;

import duzhi.form.filled.Remark.Kind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads the text of paragraphs: runs, fields, tracked changes, hidden words. Keeps open fields from one to the next. */
final class Runs {

    private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\r\\f\\x0B\\u0085\\u2028\\u2029]");
    private static final Set<String> SILENT = Set.of(
            "pPr",
            "rPr",
            "sdtPr",
            "sdtEndPr",
            "instrText",
            "delText",
            "delInstrText",
            "rt",
            "rubyPr",
            "fldData",
            "annotationRef",
            "tblPr",
            "tcPr",
            "trPr");

    private final Styles styles;
    private final Numbering numbering;
    private final IdentityHashMap<Node, Integer> blocks;
    private final Tally tally;
    private final Fields fields = new Fields();
    private final List<Element> noted = new ArrayList<>();
    private StringBuilder text = new StringBuilder();
    private List<Element> boxes = new ArrayList<>();
    private List<Piece> pieces = new ArrayList<>();

    /** The element that shows the characters of a paragraph from one to another. */
    record Piece(Element element, int from, int to) {}

    Runs(Styles styles, Numbering numbering, IdentityHashMap<Node, Integer> blocks, Tally tally) {
        this.styles = styles;
        this.numbering = numbering;
        this.blocks = blocks;
        this.tally = tally;
    }

    Written read(Element paragraph) {
        text = new StringBuilder();
        boxes = new ArrayList<>();
        pieces = new ArrayList<>();
        Element properties = Xml.below(paragraph, "pPr");
        boolean hidden = styles.hides(styles.of(properties));
        Xml.children(paragraph).forEach(child -> walk(child, hidden));
        fields.endParagraph();
        Element mark = Xml.below(properties, "rPr");
        boolean goesOn = Xml.below(mark, "del") != null || Xml.below(mark, "moveFrom") != null;
        boolean gone = goesOn && text.toString().isBlank() || hidden;
        String number = gone ? "" : numbering.next(properties);
        return new Written(blocks.getOrDefault(paragraph, 0), number, text.toString(), goesOn, boxes);
    }

    /** Where the characters of the paragraph read last come from, in order. */
    List<Piece> pieces() {
        return pieces;
    }

    /** References to notes met so far, in order. */
    List<Element> noted() {
        return noted;
    }

    private void walk(Element element, boolean hidden) {
        switch (Xml.name(element)) {
            case "t" -> append(element, BREAKS.matcher(element.getTextContent()).replaceAll(" "), hidden);
            case "tab", "ptab" -> append(element, "\t", hidden);
            case "br", "cr" -> append(element, "\n", hidden);
            case "noBreakHyphen" -> append(element, "-", hidden);
            case "sym" -> append(element, symbol(element), hidden);
            case "fldChar" -> field(Xml.attribute(element, "fldCharType"));
            case "r" -> Xml.children(element).forEach(child -> walk(child, hidden || hides(element)));
            case "del", "moveFrom" -> tally.add(Kind.TRACKED_CHANGE, "－" + words(element));
            case "ins", "moveTo" -> {
                tally.add(Kind.TRACKED_CHANGE, "＋" + words(element));
                Xml.children(element).forEach(child -> walk(child, hidden));
            }
            case "AlternateContent" -> chosen(element).forEach(child -> walk(child, hidden));
            case "txbxContent" -> boxes.add(element);
            case "footnoteReference", "endnoteReference" -> noted.add(element);
            default -> {
                if (!SILENT.contains(Xml.name(element))) {
                    Xml.children(element).forEach(child -> walk(child, hidden));
                }
            }
        }
    }

    private static String symbol(Element symbol) {
        try {
            return Symbols.shown(Xml.attribute(symbol, "font"), Integer.parseInt(Xml.attribute(symbol, "char"), 16));
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private void append(Element element, String shown, boolean hidden) {
        if (hidden) {
            tally.add(Kind.HIDDEN_TEXT, shown);
        } else if (fields.print()) {
            pieces.add(new Piece(element, text.length(), text.length() + shown.length()));
            text.append(shown);
        }
    }

    private boolean hides(Element run) {
        Element properties = Xml.below(run, "rPr");
        return Xml.below(properties, "vanish") != null
                ? Xml.isOn(properties, "vanish")
                : styles.hides(Xml.value(properties, "rStyle"));
    }

    private void field(String mark) {
        switch (mark) {
            case "begin" -> fields.begin();
            case "separate" -> fields.separate();
            case "end" -> fields.end();
            default -> {}
        }
    }

    /** The branch of alternate content that is read, or null. */
    static @Nullable Element taken(Element alternate) {
        Element choice = Xml.below(alternate, "Choice");
        return choice == null ? Xml.below(alternate, "Fallback") : choice;
    }

    static List<Element> chosen(Element alternate) {
        Element taken = taken(alternate);
        return taken == null ? List.of() : Xml.children(taken);
    }

    /** All words below an element, deleted ones included, for an example. */
    static String words(Element element) {
        StringBuilder words = new StringBuilder();
        for (@Nullable Node node = element; node != null; node = Xml.next(node, element)) {
            if (Xml.name(node).equals("t") || Xml.name(node).equals("delText")) {
                words.append(node.getTextContent());
            }
        }
        return words.toString();
    }
}
