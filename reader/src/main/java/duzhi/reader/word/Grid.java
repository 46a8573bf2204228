package duzhi.reader.word;

import duzhi.form.filled.Remark.Kind;
import duzhi.reader.word.Square.Merge;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A table of a DOCX: its rows, and its cells on the columns of its grid. */
final class Grid {

    private static final int USUAL_WIDTH = 1000;

    private final List<List<Square<Element>>> rows = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final int widest;

    /**
     * Of a table element.
     *
     * @param widest most columns that a cell may span
     */
    Grid(Element table, int widest, Tally tally) {
        this.widest = widest;
        places.add(0);
        Element grid = Xml.below(table, "tblGrid");
        List<Element> widths = grid == null ? List.of() : Xml.children(grid, "gridCol");
        boolean told =
                !widths.isEmpty() && widths.stream().allMatch(width -> Xml.number(Xml.attribute(width, "w"), 0) > 0);
        for (Element width : widths) {
            places.add(places.getLast() + (told ? Xml.number(Xml.attribute(width, "w"), 0) : USUAL_WIDTH));
        }
        for (Element row : flattened(table, "tr")) {
            add(row, tally);
        }
    }

    private void add(Element row, Tally tally) {
        Element properties = Xml.below(row, "trPr");
        if (Xml.below(properties, "del") != null) {
            tally.add(Kind.TRACKED_CHANGE, "－" + Runs.words(row));
        } else if (Xml.isOn(properties, "hidden")) {
            tally.add(Kind.HIDDEN_TEXT, Runs.words(row));
        } else {
            if (Xml.below(properties, "ins") != null) {
                tally.add(Kind.TRACKED_CHANGE, "＋" + Runs.words(row));
            }
            rows.add(squares(row, properties, tally));
        }
    }

    private List<Square<Element>> squares(Element row, @Nullable Element properties, Tally tally) {
        List<Square<Element>> squares = new ArrayList<>();
        int column = Math.clamp(Xml.number(Xml.value(properties, "gridBefore"), 0), 0, widest);
        for (Element cell : flattened(row, "tc")) {
            Element about = Xml.below(cell, "tcPr");
            int span = Math.clamp(Xml.number(Xml.value(about, "gridSpan"), 1), 1, widest);
            int left = place(column);
            column += span;
            if (Xml.value(about, "hMerge").equals("continue") && !squares.isEmpty()) {
                Square<Element> last = squares.removeLast();
                squares.add(new Square<>(last.content(), last.left(), place(column), last.merge()));
                continue;
            }
            Merge merge = merge(about);
            if (merge == Merge.GOES_ON) {
                tally.add(Kind.HIDDEN_TEXT, Runs.words(cell));
            }
            squares.add(new Square<>(cell, left, place(column), merge));
        }
        return squares;
    }

    private static Merge merge(@Nullable Element about) {
        if (Xml.below(about, "vMerge") == null) {
            return Merge.NONE;
        }
        return Xml.value(about, "vMerge").equals("restart") ? Merge.BEGINS : Merge.GOES_ON;
    }

    /** Rows wider than the grid says go on with columns of the usual width. */
    private int place(int column) {
        while (places.size() <= column) {
            places.add(places.getLast() + USUAL_WIDTH);
        }
        return places.get(column);
    }

    List<List<Square<Element>>> rows() {
        return rows;
    }

    /** Rows or cells, also those inside content controls and the like. */
    static List<Element> flattened(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Element child : Xml.children(parent)) {
            switch (Xml.name(child)) {
                case "sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag" ->
                    found.addAll(flattened(child, name));
                case "AlternateContent" ->
                    Runs.chosen(child).stream()
                            .filter(chosen -> Xml.name(chosen).equals(name))
                            .forEach(found::add);
                default -> {
                    if (Xml.name(child).equals(name)) {
                        found.add(child);
                    }
                }
            }
        }
        return found;
    }
}
