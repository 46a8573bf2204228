package duzhi.publish.sheet;

import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Publication;
import duzhi.publish.office.Xml;
import java.util.List;
import java.util.SortedMap;

/** The first sheet: what the workbook is, and the way to every other sheet. */
final class FrontSheet implements Sheet {

    private static final double TITLE = 60;
    private static final double LINE = 24;
    private static final List<Double> WIDTHS = List.of(8.0, 72.0);

    private final Publication publication;
    private final List<TableSheet> tables;
    private final Looks looks;
    private final SortedMap<Integer, String> parts;

    FrontSheet(Publication publication, List<TableSheet> tables, Looks looks) {
        this.publication = publication;
        this.tables = tables;
        this.looks = looks;
        this.parts = parts(publication);
    }

    /** The parts of the text by their rows; a text without parts is one. */
    private static SortedMap<Integer, String> parts(Publication publication) {
        SortedMap<Integer, String> parts = TextSheet.parts(publication);
        if (parts.isEmpty() && TextSheet.hasText(publication)) {
            parts.put(0, Names.TEXT);
        }
        return parts;
    }

    @Override
    public int columns() {
        return WIDTHS.size();
    }

    @Override
    public int rows() {
        return 2 + lines().size() + parts.size() + tables.size();
    }

    /** Agency and date from the cover. */
    private List<String> lines() {
        return publication.blocks().stream()
                .filter(block ->
                        block instanceof Paragraph paragraph && paragraph.style() == Paragraph.Style.COVER_LINE)
                .map(block -> ((Paragraph) block).text())
                .toList();
    }

    @Override
    public void write(Xml xml) {
        Rows rows = new Rows(xml, looks);
        rows.begin(true, 0, WIDTHS);
        rows.across(Look.of(Named.TITLE), publication.title(), columns(), TITLE);
        for (String line : lines()) {
            rows.across(Look.of(Named.PLAIN, "center"), line, columns(), LINE);
        }
        rows.across(Look.of(Named.TITLE), "目　录", columns(), TITLE);
        parts.forEach((row, part) -> link(rows, part, Names.TEXT, row));
        for (int i = 0; i < tables.size(); i++) {
            link(rows, (i + 1) + ". " + tables.get(i).title(), tables.get(i).name(), 0);
        }
        rows.end(false);
    }

    private static void link(Rows rows, String title, String sheet, int to) {
        rows.row(LINE);
        rows.text(1, Look.of(Named.PLAIN, "left"), title);
        rows.link(1, sheet, to);
        rows.endRow();
    }
}
