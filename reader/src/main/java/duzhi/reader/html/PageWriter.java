package duzhi.reader.html;

import duzhi.form.filled.Remark.Kind;
import duzhi.ledger.source.Spot;
import duzhi.reader.document.Limits;
import duzhi.reader.document.TranscriptBuilder;
import duzhi.reader.document.TranscriptBuilder.Cell;
import duzhi.reader.document.TranscriptBuilder.Flow;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.document.Watch;
import duzhi.reader.html.Grid.Square;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes out a page in reading order. */
final class PageWriter {

    private static final int LONGEST_EXAMPLE = 40;
    private static final Pattern INDENTED = Pattern.compile("^[\\u3000\\u00A0 \\u2002\\u2003]{2,}\\S.*");

    private final TranscriptBuilder out;
    private final Limits limits;
    private final Watch watch;
    private final Ink ink = new Ink();
    private final Hidden hidden = new Hidden();
    private int blocks;
    private int depth;

    /** What elements hide. */
    private static final class Hidden {
        private int count;
        private String first = "";
    }

    PageWriter(TranscriptBuilder out, Limits limits, Watch watch) {
        this.out = out;
        this.limits = limits;
        this.watch = watch;
    }

    void write(Element body) throws Unreadable {
        walk(body, false);
        flush();
        if (hidden.count > 0) {
            out.remark(Kind.HIDDEN_TEXT, 0, hidden.count + "：" + hidden.first);
        }
    }

    private void walk(Node node, boolean kept) throws Unreadable {
        watch.check();
        if (node instanceof TextNode text) {
            ink.add(text.getWholeText(), kept);
        }
        if (!(node instanceof Element element) || isLeftOut(element)) {
            return;
        }
        if (element.nameIs("br")) {
            ink.end();
        } else if (element.nameIs("table")) {
            flush();
            table(element);
        } else {
            block(element, kept);
        }
    }

    private void block(Element element, boolean kept) throws Unreadable {
        boolean parts = element.isBlock() || element.nameIs("option");
        if (parts) {
            flush();
        }
        if (element.nameIs("li")) {
            ink.add(number(element), false);
        }
        for (Node child : element.childNodes()) {
            walk(child, kept || element.nameIs("pre"));
        }
        if (parts) {
            flush();
        }
    }

    private boolean isLeftOut(Element element) {
        if (Shown.isSilent(element)) {
            return true;
        }
        if (!Shown.isHidden(element)) {
            return false;
        }
        String text = element.text().strip();
        if (!text.isEmpty()) {
            hidden.count++;
            if (hidden.first.isEmpty()) {
                hidden.first = text.length() > LONGEST_EXAMPLE ? text.substring(0, LONGEST_EXAMPLE) + "…" : text;
            }
        }
        return true;
    }

    /** The number a browser shows before an item of an ordered list; lettered lists go without. */
    private static String number(Element item) {
        Element list = item.parent();
        if (list == null
                || !list.nameIs("ol")
                || !list.attr("type").matches("|1")
                || Shown.style(list).contains("list-style")
                || Shown.style(item).contains("list-style")) {
            return "";
        }
        int place = 0;
        for (Element before = item; before != null; before = before.previousElementSibling()) {
            place += before.nameIs("li") ? 1 : 0;
        }
        String start = list.attr("start").strip();
        return (start.matches("\\d{1,6}") ? Integer.parseInt(start) + place - 1 : place) + ". ";
    }

    /** Writes what has gathered as one block, a line up to each line break. */
    private void flush() throws Unreadable {
        String text = ink.take();
        if (text.isBlank()) {
            return;
        }
        blocks++;
        int from = 0;
        boolean begins = true;
        for (String piece : text.split("\n", -1)) {
            if (!piece.isBlank()) {
                boolean starts = begins || INDENTED.matcher(piece).matches();
                int line = out.line(piece, starts ? Flow.BEGINS : Flow.UNKNOWN);
                out.spot(line, 0, piece.length(), new Spot.Passage(blocks, from, from + piece.length()));
            }
            begins = piece.isBlank();
            from += piece.length() + 1;
        }
    }

    private void table(Element table) throws Unreadable {
        if (++depth > limits.depth()) {
            throw new Unreadable(Why.TOO_DEEP, String.valueOf(limits.depth()));
        }
        List<List<Element>> groups = groups(table);
        Grid grid = new Grid(groups, limits.columns() + 1, watch);
        if (isFrame(table, grid) || isDrawn(table)) {
            for (Square square : grid.squares()) {
                inner(square.cell());
            }
        } else {
            List<Element> inside = new ArrayList<>();
            List<Cell> cells = new ArrayList<>();
            for (Square square : grid.squares()) {
                cells.add(cell(square, inside));
            }
            if (!cells.isEmpty()) {
                out.table(grid.rows(), grid.columns(), cells, false);
            }
            for (Element inner : inside) {
                table(inner);
            }
        }
        depth--;
    }

    private void inner(Element parent) throws Unreadable {
        flush();
        for (Node child : parent.childNodes()) {
            walk(child, false);
        }
        flush();
    }

    /** The rows in the order shown: heads first, feet last. Captions are written before them. */
    private List<List<Element>> groups(Element table) throws Unreadable {
        List<List<Element>> heads = new ArrayList<>();
        List<List<Element>> bodies = new ArrayList<>();
        List<List<Element>> feet = new ArrayList<>();
        for (Element child : table.children()) {
            if (isLeftOut(child)) {
                continue;
            }
            switch (child.normalName()) {
                case "caption" -> inner(child);
                case "thead" -> heads.add(rows(child));
                case "tfoot" -> feet.add(rows(child));
                case "tbody" -> bodies.add(rows(child));
                case "tr" -> bodies.add(List.of(child));
                default -> {}
            }
        }
        heads.addAll(bodies);
        heads.addAll(feet);
        return heads;
    }

    private List<Element> rows(Element group) {
        List<Element> rows = new ArrayList<>();
        for (Element child : group.children()) {
            if (child.nameIs("tr") && !isLeftOut(child)) {
                child.children().forEach(this::isLeftOut);
                rows.add(child);
            }
        }
        return rows;
    }

    /** What a picture shows, told again for those who do not see it, is no table of its own. */
    private static boolean isDrawn(Element table) {
        Element figure = table.closest("figure");
        return figure != null && figure.selectFirst("svg, img, canvas") != null;
    }

    /** Pages are laid out by tables too: of one column, or with most of their words in tables inside. */
    private static boolean isFrame(Element table, Grid grid) {
        if (grid.columns() <= 1) {
            return true;
        }
        int inner = 0;
        for (Square square : grid.squares()) {
            for (Element nested : square.cell().select("table")) {
                inner += isOutermost(nested, square.cell()) ? nested.text().length() : 0;
            }
        }
        return inner > 0 && inner * 2 > table.text().length();
    }

    private static boolean isOutermost(Element nested, Element cell) {
        Element above = nested.parent();
        while (above != null && !above.equals(cell) && !above.nameIs("table")) {
            above = above.parent();
        }
        return cell.equals(above);
    }

    private Cell cell(Square square, List<Element> inside) throws Unreadable {
        Ink words = new Ink();
        gather(square.cell(), words, inside, false);
        String text = words.take().strip();
        Spot spot = text.isEmpty() ? null : new Spot.Passage(++blocks, 0, text.length());
        return new Cell(square.row(), square.column(), square.rows(), square.columns(), text, spot);
    }

    private void gather(Element parent, Ink words, List<Element> inside, boolean kept) throws Unreadable {
        watch.check();
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                words.add(text.getWholeText(), kept);
            }
            if (!(child instanceof Element element) || isLeftOut(element)) {
                continue;
            }
            if (element.nameIs("br")) {
                words.end();
            } else if (element.nameIs("table")) {
                inside.add(element);
            } else {
                if (element.isBlock()) {
                    words.part();
                }
                gather(element, words, inside, kept || element.nameIs("pre"));
                if (element.isBlock()) {
                    words.part();
                }
            }
        }
    }
}
