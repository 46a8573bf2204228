package duzhi.publish.page;

import duzhi.publish.document.Block;
import duzhi.publish.document.PageBreak;
import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Table;
import duzhi.publish.markup.Outline;
import duzhi.publish.markup.Outline.Entry;
import java.util.ArrayList;
import java.util.List;

/** Blocks that share a kind of page, parted where a new page begins: a table begins one unless a heading stands above it. */
record Sheets(Kind kind, List<Entry> entries) {

    /** Kinds of pages, as the style sheet names them. */
    enum Kind {
        COVER,
        PORTRAIT,
        LANDSCAPE
    }

    static List<Sheets> of(Outline outline) {
        List<Entry> entries = outline.entries();
        List<Sheets> sheets = new ArrayList<>();
        boolean fresh = true;
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).block() instanceof PageBreak) {
                fresh = true;
                continue;
            }
            Kind kind = kind(
                    entries,
                    i,
                    sheets.isEmpty() || fresh ? Kind.PORTRAIT : sheets.getLast().kind());
            if (fresh || sheets.getLast().kind() != kind || parts(sheets.getLast(), entries.get(i))) {
                sheets.add(new Sheets(kind, new ArrayList<>()));
            }
            fresh = false;
            sheets.getLast().entries().add(entries.get(i));
        }
        return sheets;
    }

    /** Whether a block leaves the sheet before it. */
    private static boolean parts(Sheets sheet, Entry entry) {
        return entry.block() instanceof Table && !isHeading(sheet.entries().getLast());
    }

    private static boolean isHeading(Entry entry) {
        return entry.block() instanceof Paragraph && entry.level() > 0;
    }

    /** Whether headings alone stand above a block. */
    boolean isFresh(int place) {
        return entries.subList(0, place).stream().allMatch(Sheets::isHeading);
    }

    /** The page a block asks for; a heading stands on the page of what it heads, a note on that of what it explains. */
    private static Kind kind(List<Entry> entries, int place, Kind before) {
        Block block = entries.get(place).block();
        if (block instanceof Table table) {
            return table.landscape() ? Kind.LANDSCAPE : Kind.PORTRAIT;
        }
        if (block instanceof Paragraph paragraph) {
            return switch (paragraph.style()) {
                case COVER_TITLE, COVER_LINE -> Kind.COVER;
                case NOTE -> before;
                case PART, SECTION, SUBSECTION ->
                    place + 1 < entries.size() ? kind(entries, place + 1, before) : Kind.PORTRAIT;
                default -> Kind.PORTRAIT;
            };
        }
        return Kind.PORTRAIT;
    }
}
