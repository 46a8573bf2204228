package duzhi.publish.sheet;

import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Publication;
import duzhi.publish.office.Fit;
import duzhi.publish.office.Xml;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The narrative, a paragraph a row. */
final class TextSheet implements Sheet {

    /** Characters; the widest that every program prints whole across A4, whatever font it takes for a missing one. */
    private static final double WIDTH = 72;

    private static final double POINTS = 400;
    private static final double SIZE = 11;
    private static final double LINE = 17;
    private static final double HIGHEST = 409;
    private static final String INDENT = "　　";

    private final List<Paragraph> paragraphs;
    private final Looks looks;

    TextSheet(Publication publication, Looks looks) {
        this.paragraphs = paragraphs(publication);
        this.looks = looks;
    }

    /** The parts of the text by the row each begins in, from 0. */
    static SortedMap<Integer, String> parts(Publication publication) {
        List<Paragraph> all = paragraphs(publication);
        SortedMap<Integer, String> parts = new TreeMap<>();
        for (int row = 0; row < all.size(); row++) {
            if (all.get(row).style() == Paragraph.Style.PART) {
                parts.put(row, all.get(row).text());
            }
        }
        return parts;
    }

    static boolean hasText(Publication publication) {
        return !paragraphs(publication).isEmpty();
    }

    private static List<Paragraph> paragraphs(Publication publication) {
        return publication.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .filter(paragraph -> switch (paragraph.style()) {
                    case PART, SECTION, SUBSECTION, BODY, NOTE -> true;
                    case COVER_TITLE, COVER_LINE, CONTENTS_TITLE, CONTENTS_PART, CONTENTS_LINE -> false;
                })
                .toList();
    }

    @Override
    public int columns() {
        return 1;
    }

    @Override
    public int rows() {
        return paragraphs.size();
    }

    @Override
    public void write(Xml xml) {
        Rows rows = new Rows(xml, looks);
        rows.begin(false, 0, List.of(WIDTH));
        for (Paragraph paragraph : paragraphs) {
            boolean part = paragraph.style() == Paragraph.Style.PART;
            String text = part ? paragraph.text() : INDENT + paragraph.text();
            Look look = part ? Look.of(Named.TITLE) : Look.of(Named.PLAIN, "left");
            double height = LINE * Fit.lines(text, POINTS, SIZE) + (part ? LINE : 4);
            rows.across(look, text, 1, Math.min(height, HIGHEST));
        }
        rows.end(false);
    }
}
