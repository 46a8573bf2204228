package duzhi.cli.report;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;

import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import duzhi.form.filled.Paragraph;
import duzhi.form.filled.UnrecognisedTable;
import j2html.TagCreator;
import j2html.tags.DomContent;
import java.util.Map;
import java.util.TreeMap;

/** A document as read: its text and tables in reading order, nothing left out. */
final class HtmlDocument {

    private static final int FIRST_LEVEL = 4;
    private static final int LAST_LEVEL = 6;

    private final Spots spots;
    private final FilledDocument document;
    private final Words words;
    private final HtmlText text;
    private final Map<Integer, DomContent> blocks = new TreeMap<>();
    private final boolean[] covered;
    private int level = FIRST_LEVEL - 1;

    HtmlDocument(Spots spots, FilledDocument document, Words words) {
        this.spots = spots;
        this.document = document;
        this.words = words;
        this.text = new HtmlText(spots, document.path());
        this.covered = new boolean[document.lines().size() + 2];
    }

    DomContent render() {
        document.tables().forEach(this::table);
        document.unrecognised().forEach(this::unrecognised);
        document.paragraphs().forEach(this::paragraph);
        for (int line = 1; line <= document.lines().size(); line++) {
            String printed = document.lines().get(line - 1);
            if (!covered[line] && !printed.isBlank()) {
                add(line, p(text.line(line, printed)).withClass("raw"));
            }
        }
        return div().withClass("paper").with(blocks.values());
    }

    private void table(FilledTable table) {
        cover(table.firstLine(), table.lastLine());
        String note = words.say(
                "html.table",
                Labels.form(table, words),
                Locator.span(document, table.firstLine(), table.lastLine(), words));
        add(
                table.firstLine(),
                new HtmlTable(spots, document, words, table.firstLine(), table.lastLine(), table.printed())
                        .render(table.title().isBlank() ? Labels.form(table, words) : table.title(), note, "known"));
    }

    private void unrecognised(UnrecognisedTable table) {
        cover(table.firstLine(), table.lastLine());
        String note = words.say("html.unknown", Locator.span(document, table.firstLine(), table.lastLine(), words));
        add(
                table.firstLine(),
                new HtmlTable(spots, document, words, table.firstLine(), table.lastLine(), table.printed())
                        .render(
                                table.title().isBlank() ? words.say("table.untitled") : table.title(),
                                note,
                                "unknown"));
    }

    private void paragraph(Paragraph paragraph) {
        if (paragraph.spans().isEmpty() || paragraph.spans().stream().anyMatch(span -> covered[span.line()])) {
            return;
        }
        DomContent content = text.paragraph(paragraph);
        add(
                paragraph.line(),
                paragraph.heading() == null
                        ? p(content)
                        : heading(paragraph.heading().level(), content));
        paragraph.spans().forEach(span -> cover(span.line(), span.line()));
    }

    /** Headings go down one level at a time, so that no level is left out on the page. */
    private DomContent heading(int asked, DomContent content) {
        level = Math.clamp(FIRST_LEVEL - 1 + asked, FIRST_LEVEL, Math.min(level + 1, LAST_LEVEL));
        return switch (level) {
            case FIRST_LEVEL -> TagCreator.h4(content);
            case LAST_LEVEL -> TagCreator.h6(content);
            default -> TagCreator.h5(content);
        };
    }

    private void cover(int first, int last) {
        for (int line = first; line <= last && line < covered.length; line++) {
            covered[line] = true;
        }
    }

    private void add(int line, DomContent block) {
        blocks.merge(line, block, (one, other) -> each(one, other));
    }
}
