package duzhi.cli.report;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.PrintedRow;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table of the document as printed, with its line numbers and the findings on its cells. */
final class HtmlTable {

    private static final Pattern FIGURE = Pattern.compile("[-+−]?[\\d,.，]+\\s*[%‰]?|[-—–/]+");

    private static final int SHORT = 3;
    private static final int LONG = 24;

    private final Spots spots;
    private final FilledDocument document;
    private final Words words;
    private final int first;
    private final int last;
    private final List<PrintedRow> rows;
    private final int width;
    private final HtmlGrid grid;

    HtmlTable(Spots spots, FilledDocument document, Words words, int first, int last, List<PrintedRow> rows) {
        this.spots = spots;
        this.document = document;
        this.words = words;
        this.first = first;
        this.last = last;
        this.rows = rows;
        this.width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(1);
        this.grid = new HtmlGrid(document, rows, width);
    }

    /** The table under a caption; {@code style} tells a recognised one from others. */
    DomContent render(String title, String note, String style) {
        String id = "t%d-%d".formatted(spots.number(document.path()), first);
        Map<Integer, PrintedRow> byLine = rows.stream()
                .collect(Collectors.toMap(PrintedRow::line, row -> row, (one, other) -> one, TreeMap::new));
        int start = rows.isEmpty() ? last + 1 : rows.getFirst().line();
        return figure(
                        each(IntStream.range(first, start)
                                .filter(line -> !isCaption(line, title))
                                .mapToObj(this::above)
                                .toArray(DomContent[]::new)),
                        div(table(
                                                caption(span(title), span(note).withClass("remark"))
                                                        .withId(id),
                                                each(groups(start, byLine)))
                                        .withClass("printed"))
                                .withClass("scroll")
                                .withTabindex(0)
                                .attr("role", "region")
                                .attr("aria-labelledby", id))
                .withClass(style);
    }

    /** The caption says it already, unless a finding rests on it. */
    private boolean isCaption(int line, String title) {
        String printed = document.lines().get(line - 1).strip();
        return printed.equals(title.strip()) && spots.on(document.path(), line).isEmpty();
    }

    /** Lines between the title and the first row, such as the unit of money. */
    private DomContent above(int line) {
        String printed = document.lines().get(line - 1);
        return printed.isBlank() ? each() : p(marked(line, printed)).withClass("raw");
    }

    private DomContent marked(int line, String printed) {
        return new HtmlText(spots, document.path()).line(line, printed);
    }

    private DomContent[] groups(int start, Map<Integer, PrintedRow> byLine) {
        List<DomContent> head = new ArrayList<>(grid.letters());
        List<DomContent> body = new ArrayList<>();
        for (int line = start; line <= last; line++) {
            PrintedRow row = byLine.get(line);
            boolean heads = row != null && row.heading() && body.isEmpty();
            DomContent rendered = row == null ? between(line) : row(row);
            if (rendered != null) {
                (heads ? head : body).add(rendered);
            }
        }
        return new DomContent[] {thead().with(head), tbody().with(body)};
    }

    /** A line inside the table that is no row of it, such as a page number. */
    private @Nullable DomContent between(int line) {
        String printed = document.lines().get(line - 1);
        return printed.isBlank()
                ? null
                : tr(
                        number(line),
                        td(marked(line, printed)).attr("colspan", width).withClass("raw"));
    }

    private DomContent row(PrintedRow row) {
        int name = row.heading() ? -1 : name(row);
        int wide = wide(row);
        int shown = wide < 0 ? row.cells().size() : wide + 1;
        List<DomContent> cells = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            ContainerTag<?> cell = cell(row, row.cells().get(i), i == name);
            cells.add(i == wide ? cell.attr("colspan", width - wide) : cell);
        }
        for (int i = shown; i < width && wide < 0; i++) {
            cells.add(td());
        }
        return tr(number(row.line())).with(cells);
    }

    /** A long text with nothing but blank cells after it takes their room; -1 where there is none. */
    private static int wide(PrintedRow row) {
        int last = row.cells().size() - 1;
        while (last > 0 && row.cells().get(last).text().isBlank()) {
            last--;
        }
        boolean isLong = last >= 0 && row.cells().get(last).text().length() > LONG;
        return isLong && !row.heading() ? last : -1;
    }

    private static String kind(PrintedRow.Cell cell) {
        if (isFigure(cell)) {
            return "n";
        }
        return cell.text().length() > SHORT ? "w" : "";
    }

    private DomContent number(int line) {
        return grid.number(line, words);
    }

    private ContainerTag<?> cell(PrintedRow row, PrintedRow.Cell cell, boolean name) {
        List<Spots.Spot> here =
                spots.on(document.path(), row.line(), cell.from(), Math.max(cell.to(), cell.from() + 1));
        boolean heads = row.heading() && !cell.text().isBlank();
        ContainerTag<?> tag = heads ? th().withScope("col") : name ? th().withScope("row") : td();
        if (here.isEmpty()) {
            return grid.named(tag, row, cell).withText(cell.text()).withClasses(kind(cell));
        }
        grid.named(tag, row, cell).withClasses(Spots.style(here), kind(cell)).withData("f", Spots.numbers(here));
        return tag.with(spots.anchors(here)).withText(cell.text()).with(spots.badges(here));
    }

    /** The cell that names its row: the first one with words. */
    private static int name(PrintedRow row) {
        return IntStream.range(0, row.cells().size())
                .filter(i -> !row.cells().get(i).text().isBlank())
                .filter(i -> !isFigure(row.cells().get(i)))
                .findFirst()
                .orElse(-1);
    }

    private static boolean isFigure(PrintedRow.Cell cell) {
        return FIGURE.matcher(cell.text().strip()).matches();
    }
}
