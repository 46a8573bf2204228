package duzhi.publish.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;

import duzhi.publish.document.Chart;
import duzhi.publish.document.PageBreak;
import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Paragraph.Style;
import duzhi.publish.document.Publication;
import duzhi.publish.document.Table;
import duzhi.publish.markup.ChartTable;
import duzhi.publish.markup.Outline;
import duzhi.publish.markup.Outline.Entry;
import duzhi.publish.markup.TableMarkup;
import j2html.Config;
import j2html.TagCreator;
import j2html.rendering.FlatHtml;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A document as the markup that pages are set from. */
final class PrintMarkup {

    private static final int MANY_COLUMNS = 12;
    private static final int SOME_COLUMNS = 8;

    /** Points: title and captions; an ordinary row; headings and first rows of a long table; what pages hold below a heading. */
    private static final int FRAME = 50;

    private static final int ROW = 20;
    private static final int BEGINNING = 200;
    private static final int LOW_PAGE = 400;
    private static final int HIGH_PAGE = 560;

    /** Characters that fit on a line above a table, and its whole width in thousandths. */
    private static final int PORTRAIT_SIGNS = 42;

    private static final int LANDSCAPE_SIGNS = 71;
    private static final int FULL = 999;

    private final Publication publication;
    private final Outline outline;
    private final boolean tight;

    private PrintMarkup(Publication publication) {
        this.publication = publication;
        this.outline = new Outline(publication);
        this.tight = Lines.areTight(publication);
    }

    /** Well-formed XHTML; {@code sheet} is its style. */
    static String of(Publication publication, String sheet) throws IOException {
        return new PrintMarkup(publication).render(sheet);
    }

    private String render(String sheet) throws IOException {
        List<Sheets> sheets = Sheets.of(outline);
        DomContent content = body(each(IntStream.range(0, sheets.size())
                .mapToObj(i -> sheet(sheets.get(i), i == 0))
                .toArray(DomContent[]::new)));
        DomContent page = html(
                        head(
                                title(plain(publication.title())),
                                meta().withName("author").withContent(plain(publication.agency())),
                                meta().withName("description").withContent(plain(publication.title())),
                                meta().withName("subject").withContent(plain(publication.title())),
                                bookmarks(),
                                style(rawHtml(sheet))),
                        content)
                .withLang("zh-CN");
        StringBuilder out = new StringBuilder("<!DOCTYPE html>");
        page.render(FlatHtml.into(out, Config.defaults().withEmptyTagsClosed(true)));
        return out.toString();
    }

    private static String plain(String words) {
        return Plain.of(words);
    }

    private DomContent bookmarks() {
        ContainerTag<?> all = TagCreator.tag("bookmarks");
        Deque<ContainerTag<?>> open = new ArrayDeque<>();
        Deque<Integer> levels = new ArrayDeque<>();
        for (Entry entry : outline.headings()) {
            while (!levels.isEmpty() && levels.element() >= entry.level()) {
                levels.pop();
                open.pop();
            }
            ContainerTag<?> mark =
                    TagCreator.tag("bookmark").attr("name", plain(entry.text())).attr("href", "#" + entry.id());
            (open.isEmpty() ? all : open.element()).with(mark);
            open.push(mark);
            levels.push(entry.level());
        }
        return all;
    }

    private DomContent sheet(Sheets sheet, boolean first) {
        return div(
                        first && !outline.isTitled()
                                ? TagCreator.h1(whole(Style.COVER_TITLE, plain(publication.title())))
                                        .withClass(named(Style.COVER_TITLE, plain(publication.title())))
                                : each(),
                        each(IntStream.range(0, sheet.entries().size())
                                .mapToObj(i -> block(
                                        sheet.entries().get(i),
                                        sheet.isFresh(i),
                                        sheet.kind() == Sheets.Kind.LANDSCAPE))
                                .toArray(DomContent[]::new)))
                .withClass("sheet " + sheet.kind().name().toLowerCase(Locale.ROOT) + (first ? " first" : ""));
    }

    /** What begins a sheet, or stands below its headings, finds a page that nothing could make longer. */
    private DomContent block(Entry entry, boolean begins, boolean across) {
        return switch (entry.block()) {
            case Paragraph paragraph ->
                across && entry.level() > 0 ? across(entry, paragraph) : paragraph(entry, paragraph);
            case Table table -> table(entry, table, begins);
            case Chart chart -> chart(entry, chart);
            case PageBreak pageBreak -> each();
        };
    }

    /** A page that lies across has room for any heading. */
    private static DomContent across(Entry entry, Paragraph paragraph) {
        return heading(entry, TagCreator.text(plain(paragraph.text()))).withClass(name(paragraph.style()));
    }

    private DomContent paragraph(Entry entry, Paragraph paragraph) {
        String words = plain(paragraph.text());
        String style = paragraph.style().isOfContents()
                ? name(paragraph.style()) + (tight ? " long" : "")
                : named(paragraph.style(), words);
        if (entry.level() > 0) {
            return heading(entry, whole(paragraph.style(), words)).withClass(style);
        }
        if (paragraph.style().isOfContents()) {
            return p(outline.target(paragraph.text())
                            .<DomContent>map(target ->
                                    a(words).withHref("#" + target.id()).withTitle(words))
                            .orElse(span(words)))
                    .withClass(style);
        }
        return p(words).withClass(style);
    }

    private static String named(Style style, String words) {
        return Lines.isLong(style, words) ? name(style) + " long" : name(style);
    }

    private static String name(Style style) {
        return style.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private DomContent whole(Style style, String words) {
        return lines(String.join("\n", Lines.of(style, words, plain(publication.agency()))));
    }

    private static ContainerTag<?> heading(Entry entry, DomContent words) {
        return TagCreator.tag("h" + entry.level()).with(words).withId(entry.id());
    }

    private DomContent table(Entry entry, Table table, boolean begins) {
        TableMarkup markup = new TableMarkup(entry.id() + "t", table, cell -> lines(cell.text()));
        return div(
                        entry.level() > 0
                                ? heading(entry, TagCreator.text(plain(table.title())))
                                        .withClass("table-title")
                                : each(),
                        table.above().isEmpty() ? each() : above(table),
                        markup.renderWithWidths().withClass(look(table)),
                        each(table.notes().stream()
                                .map(note -> p(plain(note)).withClass("note"))
                                .toArray(DomContent[]::new)))
                .withClass("table")
                .withCondStyle(!begins, "-fs-page-break-min-height:" + room(table) + "pt");
    }

    /** Points that must be left on a page for a table to begin there: all it takes where one page can hold it. */
    private static int room(Table table) {
        int whole = FRAME + ROW * (table.rows() + table.notes().size());
        return whole <= (table.landscape() ? LOW_PAGE : HIGH_PAGE) ? Math.max(whole, BEGINNING) : BEGINNING;
    }

    private static String look(Table table) {
        String notes = table.notes().isEmpty() ? "" : " noted";
        if (table.columns() > MANY_COLUMNS) {
            return "ruled many" + notes;
        }
        return (table.columns() > SOME_COLUMNS ? "ruled some" : "ruled few") + notes;
    }

    /** The lines above, from the left margin to the right one; a long one takes room from the others before it breaks. */
    private static DomContent above(Table table) {
        List<String> above = table.above();
        int count = above.size();
        int all = above.stream().mapToInt(String::length).sum();
        int longest = above.stream().mapToInt(String::length).max().orElse(0);
        boolean even = longest * count <= (table.landscape() ? LANDSCAPE_SIGNS : PORTRAIT_SIGNS);
        ContainerTag<?> line = div().withClass("above");
        for (int i = 0; i < count; i++) {
            String side = i == count - 1 ? "right" : i == 0 ? "left" : "middle";
            int share = even ? FULL / count : FULL * above.get(i).length() / all;
            line.with(div(plain(above.get(i)))
                    .withClass("third " + side)
                    .withStyle("width:%d.%d%%".formatted(share / 10, share % 10)));
        }
        return line;
    }

    private static DomContent lines(String words) {
        DomContent[] lines = plain(words)
                .lines()
                .map(line -> each(TagCreator.text(line), TagCreator.br()))
                .toArray(DomContent[]::new);
        return lines.length < 2 ? TagCreator.text(plain(words)) : each(lines);
    }

    private DomContent chart(Entry entry, Chart chart) {
        TableMarkup markup = new TableMarkup(entry.id() + "t", ChartTable.of(chart), cell -> lines(cell.text()));
        return div(
                        p(plain(chart.title())).withClass("chart-title").withId(entry.id()),
                        PrintChart.of(chart),
                        markup.renderWithWidths().withClass("ruled few"))
                .withClass("chart");
    }
}
