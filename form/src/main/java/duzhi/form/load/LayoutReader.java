package duzhi.form.load;

import duzhi.form.layout.Heading;
import duzhi.form.layout.Layout;
import duzhi.form.layout.Line;
import duzhi.form.layout.Section;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Unit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads how a form is printed: the {@code print} part of its file. */
final class LayoutReader {

    private final Map<String, List<Heading>> shared;

    LayoutReader(Map<String, List<Heading>> shared) {
        this.shared = shared;
    }

    /** Null where the form is only read. */
    @Nullable
    Layout read(Definition form) {
        return form.find("print").map(d -> d.finish(this::layout)).orElse(null);
    }

    private Layout layout(Definition d) {
        String unit = d.text("unit", "万元");
        if (Unit.find(unit).isEmpty()) {
            d.problem("'unit' should be 元 or 万元, not '" + unit + "'");
        }
        return new Layout(
                d.text("title"),
                d.words("above"),
                d.flag("landscape"),
                Unit.find(unit).orElse(Unit.TEN_THOUSAND_YUAN),
                d.has("decimals") ? d.number("decimals") : 2,
                d.flag("grouped"),
                !d.text("zero", "printed").equals("blank"),
                d.text("empty", ""),
                d.words("notes"),
                d.list("sections", this::section));
    }

    private Section section(Definition d) {
        String side = d.text("side", "");
        int sideWidth = d.has("side-width") ? d.number("side-width") : 1;
        return d.has("fields")
                ? new Section.Fields(side, sideWidth, d.list("fields", LayoutReader::field))
                : new Section.Lines(
                        side,
                        sideWidth,
                        d.text("grid"),
                        d.list("columns", this::headings).stream()
                                .flatMap(List::stream)
                                .toList(),
                        d.list("rows", LayoutReader::line));
    }

    private static Section.Field field(Definition d) {
        return new Section.Field(d.text("key"), d.text("label", ""), width(d, "label-width", 1), width(d, "width", 1));
    }

    private List<Heading> headings(Definition d) {
        if (!d.has("use")) {
            return List.of(heading(d));
        }
        String under = d.text("under", "");
        List<String> without = d.words("without");
        return Shared.used(shared, "headings", d).stream()
                .filter(heading -> !without.contains(heading.column()))
                .map(heading -> under.isEmpty()
                        ? heading
                        : new Heading(
                                heading.column(), under + "/" + heading.words(), heading.width(), heading.names()))
                .toList();
    }

    static Heading heading(Definition d) {
        List<Dimension> names = d.words("names", Dimension::of);
        return new Heading(
                d.text("key"), d.text("head"), width(d, "width", 2), names.isEmpty() ? null : names.getFirst());
    }

    private static Line line(Definition d) {
        if (d.has("row")) {
            return new Line.Fixed(
                    d.text("row"), d.text("label"), d.has("indent") ? d.number("indent") : 0, d.flag("foot"));
        }
        return new Line.Each(
                d.text("each"),
                d.words("by", Dimension::of),
                d.words("lengths", Integer::valueOf),
                FormReader.at(d, "within"),
                d.text("label", "{name}"),
                d.list("beside", b -> new Line.Beside(b.text("level"), b.text("name"), b.text("target"))));
    }

    private static int width(Definition d, String key, int otherwise) {
        return d.has(key) ? d.number(key) : otherwise;
    }

    /** What a layout names and its form does not define, in words. */
    static Stream<String> unknown(Layout layout, duzhi.form.model.Form form) {
        return layout.sections().stream().flatMap(section -> switch (section) {
            case Section.Fields fields ->
                fields.fields().stream()
                        .filter(field -> form.findPair(field.key()).isEmpty())
                        .map(field -> "the layout names no pair: '" + field.key() + "'");
            case Section.Lines lines ->
                form.findGrid(lines.grid())
                        .map(grid -> Stream.concat(
                                lines.headings().stream()
                                        .map(Heading::column)
                                        .filter(key -> grid.find(key).isEmpty())
                                        .map(key -> "the layout names no column: '" + key + "'"),
                                lines.lines().stream()
                                        .map(Line::row)
                                        .filter(id -> grid.rows().stream()
                                                        .noneMatch(
                                                                row -> row.id().equals(id))
                                                && grid.each().stream()
                                                        .noneMatch(each ->
                                                                each.id().equals(id)))
                                        .map(id -> "the layout names no row: '" + id + "'")))
                        .orElseGet(() -> Stream.of("the layout names no grid: '" + lines.grid() + "'"));
        });
    }
}
