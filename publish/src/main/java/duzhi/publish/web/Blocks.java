package duzhi.publish.web;

import static j2html.TagCreator.a;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import duzhi.publish.document.Amount;
import duzhi.publish.document.Cell;
import duzhi.publish.document.Chart;
import duzhi.publish.document.PageBreak;
import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Paragraph.Style;
import duzhi.publish.document.Publication;
import duzhi.publish.document.Run;
import duzhi.publish.document.Table;
import duzhi.publish.markup.ChartTable;
import duzhi.publish.markup.Grid;
import duzhi.publish.markup.Outline;
import duzhi.publish.markup.TableMarkup;
import j2html.TagCreator;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The blocks of a document as elements of the page on screen. */
final class Blocks {

    private static final int WIDE = 10;

    private final Outline outline;
    private final Origins origins;
    private final StringBuilder widths = new StringBuilder();
    private String section = "";

    Blocks(Publication publication, Outline outline) {
        this.outline = outline;
        this.origins = new Origins(publication);
    }

    Origins origins() {
        return origins;
    }

    /** Widths of the columns of all tables written so far, as rules of a style sheet. */
    String widths() {
        return widths.toString();
    }

    DomContent render(List<Outline.Entry> entries) {
        return each(entries.stream().map(this::block).toArray(DomContent[]::new));
    }

    private DomContent block(Outline.Entry entry) {
        if (entry.level() > 0) {
            section = entry.text();
        }
        return switch (entry.block()) {
            case Paragraph paragraph -> paragraph(entry, paragraph);
            case Table table -> table(entry.id(), table);
            case Chart chart -> chart(entry.id(), chart);
            case PageBreak pageBreak -> div().withClass("page");
        };
    }

    private DomContent paragraph(Outline.Entry entry, Paragraph paragraph) {
        String style = paragraph.style().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (entry.level() > 0) {
            return TagCreator.tag("h" + entry.level())
                    .with(runs(paragraph))
                    .withId(entry.id())
                    .withClass(style);
        }
        boolean line = paragraph.style() == Style.CONTENTS_PART || paragraph.style() == Style.CONTENTS_LINE;
        DomContent words = line
                ? outline.target(paragraph.text())
                        .<DomContent>map(target -> a(paragraph.text()).withHref("#" + target.id()))
                        .orElse(text(paragraph.text()))
                : runs(paragraph);
        return p(words).withClass(style);
    }

    private DomContent runs(Paragraph paragraph) {
        return each(paragraph.runs().stream()
                .map(run -> switch (run) {
                    case Run.Words words -> text(words.text());
                    case Run.Number number -> origins.link(number.text(), number.amount(), "正文：" + section);
                })
                .toArray(DomContent[]::new));
    }

    private DomContent table(String id, Table table) {
        Grid grid = new Grid(table);
        TableMarkup markup = new TableMarkup(id + "t", table, cell -> content(table, grid, cell));
        widths.append(markup.widths());
        DomContent title = caption(
                div(table.title()).withClass("title").withId(id + "c"),
                table.above().isEmpty()
                        ? each()
                        : div(each(table.above().stream().map(TagCreator::div).toArray(DomContent[]::new)))
                                .withClass("above n" + Math.min(3, table.above().size())));
        return section(
                        a("跳过本表").withHref("#" + id + "e").withClass("skip"),
                        div(markup.render(title).withClass(table.columns() >= WIDE ? "wide" : "plain"))
                                .withClass("scroll")
                                .withTabindex(0)
                                .attr("role", "region")
                                .attr("aria-labelledby", id + "c"),
                        each(table.notes().stream()
                                .map(note -> p(note).withClass("note"))
                                .toArray(DomContent[]::new)),
                        span().withId(id + "e").withTabindex(-1))
                .withId(id)
                .withClass("table");
    }

    private DomContent content(Table table, Grid grid, Cell cell) {
        Amount amount = cell.amount();
        if (amount == null || cell.text().isBlank()) {
            return lines(cell.text());
        }
        String where = Stream.of(
                        Stream.of(table.name()),
                        grid.before(cell).stream().map(Cell::text),
                        grid.above(cell).stream().map(Cell::text))
                .flatMap(words -> words)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
        return origins.link(cell.text(), amount, where);
    }

    private static DomContent lines(String words) {
        if (words.indexOf('\n') < 0) {
            return text(words);
        }
        return each(words.lines().map(line -> each(text(line), TagCreator.br())).toArray(DomContent[]::new));
    }

    private DomContent chart(String id, Chart chart) {
        Table table = ChartTable.of(chart);
        Grid grid = new Grid(table);
        TableMarkup markup = new TableMarkup(id + "t", table, cell -> content(table, grid, cell));
        widths.append(markup.widths());
        return figure(
                        figcaption(chart.title()),
                        div(ChartSvg.of(chart, id)).withClass("drawing"),
                        markup.render(caption(chart.title() + "（数据）")).withClass("plain"))
                .withId(id)
                .withClass("figure");
    }
}
