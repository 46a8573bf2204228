package duzhi.form.load;

import duzhi.form.model.CellKind;
import duzhi.form.model.Column;
import duzhi.form.model.EachRow;
import duzhi.form.model.Form;
import duzhi.form.model.Grid;
import duzhi.form.model.Pair;
import duzhi.form.model.Ratio;
import duzhi.form.model.RowRule;
import duzhi.form.model.Wording;
import duzhi.form.text.Labels;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Unit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns one form file into a {@link Form}. */
final class FormReader {

    private final String set;
    private final Shared shared;

    private final LayoutReader layouts;

    FormReader(String set, Shared shared) {
        this.set = set;
        this.shared = shared;
        this.layouts = new LayoutReader(shared.headings());
    }

    Form read(Definition d) {
        return new Form(
                d.text("form"),
                set,
                d.text("kind"),
                d.has("sequence") ? d.number("sequence") : 0,
                wording(d),
                d.words("titles").stream().map(Labels::fold).toList(),
                unit(d),
                at(d),
                d.list("pairs", this::pairs).stream().flatMap(List::stream).toList(),
                d.list("grids", this::grid),
                layouts.read(d));
    }

    static Wording wording(Definition d) {
        Map<String, String> name = d.map("name");
        if (!name.keySet().containsAll(List.of("zh", "en"))) {
            d.problem("'name' should have zh and en");
        }
        return new Wording(name.getOrDefault("zh", ""), name.getOrDefault("en", ""));
    }

    static Coordinates at(Definition d) {
        return at(d, "at");
    }

    static Coordinates at(Definition d, String key) {
        return Coordinates.of(dimensions(d, key));
    }

    private static Map<Dimension, String> dimensions(Definition d, String key) {
        Map<Dimension, String> at = new EnumMap<>(Dimension.class);
        d.map(key).forEach((label, code) -> {
            try {
                at.put(Dimension.of(label), code);
            } catch (IllegalArgumentException unknown) {
                d.problem(String.valueOf(unknown.getMessage()));
            }
        });
        return at;
    }

    private static @Nullable Unit unit(Definition d) {
        String sign = d.text("unit", "stated");
        if (sign.equals("stated")) {
            return null;
        }
        if (Unit.find(sign).isEmpty()) {
            d.problem("'unit' should be 元, 万元 or stated, not '" + sign + "'");
        }
        return Unit.find(sign).orElse(null);
    }

    private List<Pair> pairs(Definition d) {
        return d.has("use") ? Shared.used(shared.pairs(), "pairs", d) : List.of(pair(d));
    }

    static Pair pair(Definition d) {
        return new Pair(d.text("key"), labels(d, "labels"), kind(d), at(d), d.flag("below"));
    }

    private static List<String> labels(Definition d, String key) {
        List<String> labels = d.words(key).stream().map(Labels::core).toList();
        if (labels.isEmpty()) {
            d.problem("'" + key + "' is missing or empty");
        }
        return labels;
    }

    static CellKind kind(Definition d) {
        String word = d.text("is");
        try {
            return CellKind.of(word);
        } catch (IllegalArgumentException unknown) {
            d.problem("'is' should be one of "
                    + Arrays.toString(CellKind.values()).toLowerCase(Locale.ROOT) + ", not '" + word + "'");
            return CellKind.TEXT;
        }
    }

    private Grid grid(Definition d) {
        return new Grid(
                d.text("id"),
                d.list("columns", this::columns).stream().flatMap(List::stream).toList(),
                d.list("rows", FormReader::row),
                d.list("each", FormReader::each),
                d.words("complete", Dimension::of),
                d.list("ratios", r -> new Ratio(r.text("rate"), r.text("part"), r.text("whole"))),
                d.words("noise").stream().map(Labels::fold).toList(),
                d.list("levels", l -> new Grid.Level(l.text("name"), l.number("weight"), l.words("parts"))));
    }

    private List<Column> columns(Definition d) {
        return d.has("use") ? use(d) : List.of(column(d));
    }

    /** A group of columns that several forms of the set print alike. */
    private List<Column> use(Definition d) {
        String panel = d.text("panel", "");
        Coordinates at = at(d);
        return Shared.used(shared.columns(), "columns", d).stream()
                .map(column -> new Column(
                        column.key(),
                        panel,
                        column.headers(),
                        column.is(),
                        at.and(column.at()),
                        column.among(),
                        column.carries(),
                        column.required(),
                        column.beside()))
                .toList();
    }

    static Column column(Definition d) {
        return new Column(
                d.text("key"),
                d.text("panel", ""),
                headers(d),
                kind(d),
                at(d),
                d.words("among").stream().map(Labels::fold).toList(),
                d.flag("carries"),
                d.flag("required"),
                d.flag("beside"));
    }

    private static List<String> headers(Definition d) {
        if (d.words("headers").isEmpty()) {
            d.problem("'headers' is missing or empty");
            return List.of("?");
        }
        return d.words("headers").stream()
                .map(path -> String.join(
                        "/", Stream.of(path.split("/")).map(Labels::core).toList()))
                .toList();
    }

    private static RowRule row(Definition d) {
        return new RowRule(
                d.text("id"),
                d.text("panel", ""),
                d.words("under").stream().map(Labels::core).toList(),
                labels(d, "labels"),
                at(d),
                d.flag("opens"));
    }

    private static EachRow each(Definition d) {
        return new EachRow(d.text("id"), d.text("panel", ""), d.words("needs"), dimensions(d, "at"), d.flag("opens"));
    }
}
