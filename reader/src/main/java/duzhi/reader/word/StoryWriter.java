package duzhi.reader.word;

import duzhi.form.filled.Remark.Kind;
import duzhi.reader.document.Limits;
import duzhi.reader.document.TranscriptBuilder;
import duzhi.reader.document.TranscriptBuilder.Cell;
import duzhi.reader.document.TranscriptBuilder.Flow;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.document.Watch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Writes out the paragraphs and tables of one part of a DOCX in reading order. */
final class StoryWriter {

    private final Runs runs;
    private final Tally tally;
    private final TranscriptBuilder out;
    private final Limits limits;
    private final Watch watch;
    private boolean joined;
    private @Nullable Columns last;

    StoryWriter(Runs runs, Tally tally, TranscriptBuilder out, Limits limits, Watch watch) {
        this.runs = runs;
        this.tally = tally;
        this.out = out;
        this.limits = limits;
        this.watch = watch;
    }

    /** Everything below an element that holds paragraphs and tables. */
    void write(Element parent, int depth) throws Unreadable {
        if (depth > limits.depth()) {
            throw new Unreadable(Why.TOO_DEEP, String.valueOf(limits.depth()));
        }
        for (Element child : Xml.children(parent)) {
            watch.check();
            switch (Xml.name(child)) {
                case "p" -> paragraph(child, depth);
                case "tbl" -> table(child, depth);
                case "altChunk" -> out.remark(Kind.ATTACHMENT, 0, "altChunk");
                case "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo" -> write(child, depth);
                case "AlternateContent" -> {
                    Element chosen = Runs.taken(child);
                    if (chosen != null) {
                        write(chosen, depth);
                    }
                }
                default -> {}
            }
        }
    }

    private void paragraph(Element element, int depth) throws Unreadable {
        Written paragraph = runs.read(element);
        last = null;
        if (!(paragraph.goesOn() && paragraph.isBlank())) {
            Lines.write(paragraph.number(), paragraph.text(), paragraph.block(), joined, out);
            joined = paragraph.goesOn();
        }
        for (Element box : paragraph.boxes()) {
            write(box, depth + 1);
        }
    }

    /** A table that only holds others in place is read as what it holds; others inside a true one follow it. */
    private void table(Element element, int depth) throws Unreadable {
        joined = false;
        Grid grid = new Grid(element, limits.columns() + 1, tally);
        if (isFrame(element, grid)) {
            for (List<Square<Element>> row : grid.rows()) {
                for (Square<Element> square : row) {
                    write(square.content(), depth + 1);
                }
            }
            return;
        }
        List<Element> inside = new ArrayList<>();
        Columns columns = Placed.columns(grid.rows());
        boolean continues = last != null && last.isSame(columns);
        out.table(grid.rows().size(), columns.count(), cells(grid, columns, inside), continues);
        for (Element inner : inside) {
            if (depth + 1 > limits.depth()) {
                throw new Unreadable(Why.TOO_DEEP, String.valueOf(limits.depth()));
            }
            table(inner, depth + 1);
        }
        last = inside.isEmpty() ? columns : null;
    }

    private static boolean isFrame(Element table, Grid grid) {
        if (grid.rows().stream().allMatch(row -> row.size() == 1)) {
            return true;
        }
        int inner = 0;
        for (List<Square<Element>> row : grid.rows()) {
            for (Square<Element> square : row) {
                for (Element nested : Grid.flattened(square.content(), "tbl")) {
                    inner += Runs.words(nested).length();
                }
            }
        }
        return inner > 0 && inner * 2 > Runs.words(table).length();
    }

    private List<Cell> cells(Grid grid, Columns columns, List<Element> inside) throws Unreadable {
        List<Cell> cells = new ArrayList<>();
        for (Placed<Element> placed : Placed.all(grid.rows(), columns)) {
            watch.check();
            cells.add(cell(placed, inside));
        }
        return cells;
    }

    private Cell cell(Placed<Element> placed, List<Element> inside) {
        List<Written> paragraphs = new ArrayList<>();
        gather(placed.content(), paragraphs, inside);
        return Lines.cell(placed, paragraphs);
    }

    private void gather(Element parent, List<Written> paragraphs, List<Element> inside) {
        for (Element child : Xml.children(parent)) {
            switch (Xml.name(child)) {
                case "p" -> {
                    Written paragraph = runs.read(child);
                    paragraphs.add(paragraph);
                    paragraph.boxes().forEach(box -> gather(box, paragraphs, inside));
                }
                case "tbl" -> inside.add(child);
                case "altChunk" -> out.remark(Kind.ATTACHMENT, 0, "altChunk");
                case "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo" -> gather(child, paragraphs, inside);
                default -> {}
            }
        }
    }

    /** Lines that stand apart: running heads. */
    void aside(Element parent) throws Unreadable {
        List<Written> paragraphs = new ArrayList<>();
        List<Element> tables = new ArrayList<>();
        gather(parent, paragraphs, tables);
        for (int i = 0; i < tables.size(); i++) {
            for (Element row : Grid.flattened(tables.get(i), "tr")) {
                for (Element cell : Grid.flattened(row, "tc")) {
                    gather(cell, paragraphs, tables);
                }
            }
        }
        for (Written paragraph : paragraphs) {
            if (!paragraph.isBlank()) {
                out.line(paragraph.number() + paragraph.text(), Flow.ASIDE);
            }
        }
    }
}
