package duzhi.publish.input;

import duzhi.check.finding.Text;
import duzhi.form.load.Definition;
import duzhi.form.load.Forms;
import duzhi.form.model.FormSet;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.publish.input.InputColumn.Demand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a definition and those it extends into an {@link InputForm}; what a file states itself goes before. */
final class InputFormReader {

    private static final int WIDTH = 16;

    private final Definition.Problems problems;
    private final Map<String, Definition> files = new HashMap<>();
    private final Map<String, Map<String, String>> lists = new LinkedHashMap<>();
    private final Map<String, SheetForm> sheets = new LinkedHashMap<>();
    private List<String> order = List.of();
    private List<String> asks = List.of();
    private List<Narrowing> narrowings = List.of();
    private List<Condition> conditions = List.of();
    private List<EachText> texts = List.of();
    private Optional<Weights> weights = Optional.empty();

    private InputFormReader(Definition.Problems problems) {
        this.problems = problems;
    }

    static InputForm read(String set, Definition.Problems problems) {
        InputFormReader reader = new InputFormReader(problems);
        reader.lists(set);
        Definition last = reader.take(set);
        FormSet forms = Forms.load().findSet(set).orElseThrow(() -> new IllegalStateException("no set " + set));
        return new InputForm(
                forms,
                reader.ordered(last),
                reader.lists,
                reader.narrowings,
                reader.conditions,
                reader.texts,
                reader.weights);
    }

    /** Lists first: what a file says may rest on a list of one that extends it. */
    private void lists(String name) {
        Definition file = file(name);
        if (file.has("extends")) {
            lists(file.text("extends"));
        }
        file.find("lists").ifPresent(all -> all.keys().forEach(list -> lists.put(list, all.map(list))));
    }

    private Definition take(String name) {
        Definition file = file(name);
        if (file.has("extends")) {
            take(file.text("extends"));
        }
        file.finish(this::state);
        return file;
    }

    private Definition file(String name) {
        return files.computeIfAbsent(name, each -> InputForms.parse(each, problems));
    }

    private boolean state(Definition d) {
        d.has("lists");
        d.list("sheets", this::sheet).forEach(sheet -> sheets.put(sheet.key(), sheet));
        order = d.has("order") ? d.words("order") : order;
        asks = d.has("asks") ? d.words("asks") : asks;
        narrowings = d.has("derive") ? d.list("derive", InputFormReader::narrowing) : narrowings;
        conditions = d.has("checks") ? d.list("checks", this::condition) : conditions;
        texts = d.has("each") ? d.list("each", InputFormReader::each) : texts;
        weights = d.find("weights")
                .map(w -> w.finish(each -> new Weights(each.number("total"), each.number("execution"))))
                .or(() -> weights);
        return true;
    }

    private List<SheetForm> ordered(Definition last) {
        List<SheetForm> result = new ArrayList<>();
        for (String key : order) {
            SheetForm sheet = sheets.get(key);
            if (sheet == null) {
                last.problem("no sheet '" + key + "' is defined");
            } else {
                result.add(sheet.fills() == SheetForm.Fills.BASICS ? sheet.demanding(asks) : sheet);
            }
        }
        return result;
    }

    private static Narrowing narrowing(Definition d) {
        return new Narrowing(d.text("when"), d.text("by"), Collections.unmodifiableMap(d.map("codes")));
    }

    private static EachText each(Definition d) {
        return new EachText(
                d.text("key"),
                d.text("about"),
                at(d, "of"),
                d.find("against").map(InputFormReader::everything),
                d.flag("past"));
    }

    private Condition condition(Definition d) {
        return new Condition(
                d.text("id"),
                new Text(d.text("zh"), d.text("en")),
                d.text("holds").equals("equal"),
                groups(d),
                d.flag("units"),
                d.list("left", InputFormReader::everything),
                d.list("right", InputFormReader::everything));
    }

    private Map<String, List<String>> groups(Definition d) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        if (d.has("list")) {
            Map<String, String> list = lists.getOrDefault(d.text("list"), Map.of());
            list.forEach((word, code) -> groups.put(word, List.of(code)));
        }
        d.find("groups").ifPresent(all -> all.keys().forEach(name -> groups.put(name, all.words(name))));
        if (groups.isEmpty()) {
            groups.put("", List.of());
        }
        return groups;
    }

    /** A place by the names of its dimensions. */
    static Coordinates everything(Definition d) {
        Map<Dimension, String> named = new LinkedHashMap<>();
        d.keys().forEach(key -> named.put(Dimension.of(key), d.text(key)));
        return Coordinates.of(named);
    }

    private static Coordinates at(Definition d, String key) {
        return d.find(key).map(InputFormReader::everything).orElse(Coordinates.ALL);
    }

    private SheetForm sheet(Definition d) {
        return new SheetForm(
                d.text("key"),
                d.text("name"),
                SheetForm.Fills.of(d.text("fills")),
                d.text("about"),
                at(d, "at"),
                d.flag("optional"),
                d.list("columns", this::column),
                d.list("rows", InputFormReader::row),
                d.list("sums", InputFormReader::everything));
    }

    private InputColumn column(Definition d) {
        String source = d.text("chart", d.text("list", ""));
        return new InputColumn(
                d.text("key"),
                d.text("heading"),
                d.text("note", ""),
                InputColumn.Kind.of(d.text("is")),
                d.has("width") ? d.number("width") : WIDTH,
                source,
                d.has("digits") ? d.number("digits") : 0,
                d.text("mapped", ""),
                d.text("text", ""),
                demand(d),
                conditions(d, "words"),
                d.flag("negative"),
                d.has("dimension") ? Optional.of(Dimension.of(d.text("dimension"))) : Optional.empty(),
                at(d, "at"));
    }

    private static Demand demand(Definition d) {
        return d.has("required") ? new Demand(d.flag("required"), Map.of()) : new Demand(false, conditions(d, "when"));
    }

    private static Map<String, List<String>> conditions(Definition d, String key) {
        Map<String, List<String>> result = new LinkedHashMap<>();
        d.find(key).ifPresent(inner -> inner.keys().forEach(column -> result.put(column, inner.words(column))));
        return result;
    }

    private static FixedRow row(Definition d) {
        return new FixedRow(
                d.text("key"),
                d.text("label"),
                d.text("about", ""),
                d.text("in", ""),
                at(d, "at"),
                d.flag("required"),
                d.find("when").map(InputFormReader::everything),
                d.find("changed").map(InputFormReader::everything),
                d.find("against").map(InputFormReader::everything),
                d.text("whole", ""),
                d.words("headings"));
    }
}
