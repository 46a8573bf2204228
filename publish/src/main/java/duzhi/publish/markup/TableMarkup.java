package duzhi.publish.markup;

import static j2html.TagCreator.col;
import static j2html.TagCreator.colgroup;
import static j2html.TagCreator.each;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import duzhi.publish.document.Cell;
import duzhi.publish.document.Cell.Role;
import duzhi.publish.document.Table;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import j2html.tags.specialized.ColTag;
import j2html.tags.specialized.TableTag;
import j2html.tags.specialized.TbodyTag;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table as elements. Every cell with a value names the headings it stands under, which merged headings leave open. */
public final class TableMarkup {

    private final String id;
    private final Table table;
    private final Grid grid;
    private final Function<Cell, DomContent> content;
    private final IdentityHashMap<Cell, String> names = new IdentityHashMap<>();

    /**
     * A table to be written.
     *
     * @param id its anchor, unique on the page
     * @param content what is written into a cell
     */
    public TableMarkup(String id, Table table, Function<Cell, DomContent> content) {
        this.id = id;
        this.table = table;
        this.grid = new Grid(table);
        this.content = content;
        for (Cell cell : table.cells()) {
            if (isHeading(cell)) {
                names.put(cell, id + "-" + cell.row() + "-" + cell.column());
            }
        }
    }

    private boolean isHeading(Cell cell) {
        boolean heading = cell.role() == Role.HEAD || cell.role() == Role.LABEL && cell.row() >= table.heads();
        return heading && !cell.text().isBlank();
    }

    /** Widths of the columns as rules of a style sheet, for a table that {@link #render} makes. */
    public String widths() {
        return IntStream.range(0, table.columns())
                .mapToObj(i -> "#%s .c%d{%s}".formatted(id, i, width(i)))
                .collect(Collectors.joining());
    }

    /** The table with what stands first in it, such as its caption; a style sheet tells the widths of its columns. */
    public TableTag render(DomContent... first) {
        return render((column, i) -> column.withClass("c" + i), first);
    }

    /** The table with widths of its own, where matching a rule for each column costs more than the table. */
    public TableTag renderWithWidths() {
        return render((column, i) -> column.withStyle(width(i)));
    }

    private String width(int column) {
        return String.format(Locale.ROOT, "width:%.3f%%", table.widths().get(column) * 100);
    }

    private TableTag render(BiFunction<ColTag, Integer, ColTag> sized, DomContent... first) {
        return j2html.TagCreator.table(
                        each(first),
                        colgroup(each(IntStream.range(0, table.columns())
                                .mapToObj(i -> sized.apply(col(), i))
                                .toArray(DomContent[]::new))),
                        table.heads() == 0 ? each() : thead(rows(0, table.heads())),
                        bodies())
                .withId(id);
    }

    /** Rows that a merged cell holds together are a group of their own, which a page does not part. */
    private DomContent bodies() {
        List<DomContent> bodies = new ArrayList<>();
        int from = table.heads();
        while (from < table.rows()) {
            int to = grid.end(from);
            boolean merged = to - from > 1;
            while (!merged && to < table.rows() && grid.end(to) == to + 1) {
                to++;
            }
            TbodyTag body = tbody(rows(from, to));
            bodies.add(merged ? body.withClass("merged") : body);
            from = to;
        }
        return each(bodies.toArray(DomContent[]::new));
    }

    private DomContent rows(int from, int to) {
        return each(IntStream.range(from, to)
                .mapToObj(row -> tr(each(grid.row(row).stream().map(this::cell).toArray(DomContent[]::new))))
                .toArray(DomContent[]::new));
    }

    private DomContent cell(Cell cell) {
        String name = names.get(cell);
        ContainerTag<?> tag =
                name == null ? td(content.apply(cell)) : th(content.apply(cell)).withId(name);
        if (name != null) {
            tag.attr("scope", scope(cell));
        }
        if (cell.rows() > 1) {
            tag.attr("rowspan", cell.rows());
        }
        if (cell.columns() > 1) {
            tag.attr("colspan", cell.columns());
        }
        String heads = name != null || cell.text().isBlank() ? "" : headings(cell);
        if (!heads.isEmpty()) {
            tag.attr("headers", heads);
        }
        return tag.withClass(style(cell));
    }

    private String scope(Cell cell) {
        if (cell.row() < table.heads()) {
            return cell.columns() > 1 ? "colgroup" : "col";
        }
        return cell.rows() > 1 ? "rowgroup" : "row";
    }

    private String headings(Cell cell) {
        return Stream.concat(grid.above(cell).stream(), grid.before(cell).stream())
                .filter(names::containsKey)
                .map(names::get)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String style(Cell cell) {
        String role = cell.role().name().toLowerCase(Locale.ROOT);
        return cell.indent() > 0 ? role + " in" + Math.min(cell.indent(), 6) : role;
    }
}
