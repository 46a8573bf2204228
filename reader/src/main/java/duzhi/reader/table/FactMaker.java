package duzhi.reader.table;

import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledRow;
import duzhi.form.filled.FilledTable.Ignored;
import duzhi.form.model.CellKind;
import duzhi.form.model.Column;
import duzhi.form.model.EachRow;
import duzhi.form.model.Form;
import duzhi.form.text.Labels;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.fact.Value;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Repair;
import duzhi.ledger.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns drafts into rows and facts: each cell's words become a value, its row and column become coordinates. */
final class FactMaker {

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern TEMPLATE = Pattern.compile("\\{([a-z0-9-]+)(:function)?}");

    record Made(List<FilledRow> rows, List<Fact> facts, List<Ignored> ignored) {}

    private final Form form;
    private final TableContext context;
    private final @Nullable Unit unit;
    private final List<Draft> drafts;
    private final List<FilledRow> rows = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Ignored> ignored = new ArrayList<>();
    private final Map<Draft, List<Column>> shared = new LinkedHashMap<>();
    private Coordinates opened = Coordinates.ALL;

    FactMaker(Form form, TableContext context, @Nullable Unit unit, List<Draft> drafts) {
        this.form = form;
        this.context = context;
        this.unit = unit;
        this.drafts = drafts;
    }

    Made make() {
        tellApart();
        for (Draft draft : drafts) {
            if (draft.rule != null || draft.each != null) {
                row(draft);
            } else {
                declared(draft);
            }
        }
        return new Made(rows, facts, ignored);
    }

    private void tellApart() {
        Map<Draft, Coordinates> places = places();
        for (List<Draft> group : Rows.groups(drafts, draft -> draft.grid.id() + places.get(draft))) {
            Draft first = group.getFirst();
            List<Column> common = Rows.shared(group, "total", List.of("fiscal", "non-fiscal"));
            common.forEach(column -> Rows.note(first, column));
            shared.put(first, common);
            Rows.name(group);
        }
    }

    private void row(Draft draft) {
        Coordinates place = place(draft);
        Map<String, FilledCell> cells = new LinkedHashMap<>();
        for (Column column : draft.grid.columns()) {
            if (column.panel().equals(draft.panel)) {
                cell(draft, column).ifPresent(cell -> cells.put(column.key(), cell));
            }
        }
        Place spot = Place.ofText(context.document(), draft.row.line(), 0, 0, draft.name());
        FilledRow row = new FilledRow(
                draft.grid.id(),
                rule(draft),
                draft.name(),
                place,
                cells,
                spot.inTable(context.title(), draft.name(), ""));
        rows.add(row);
        draft.grid.columns().forEach(column -> fact(draft, row, column));
        declared(draft);
    }

    /** Where each row stands before rows of one name are told apart. */
    private Map<Draft, Coordinates> places() {
        Map<Draft, Coordinates> places = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            if (draft.rule != null || draft.each != null) {
                places.put(draft, place(draft));
            }
        }
        opened = Coordinates.ALL;
        return places;
    }

    /** Where a row stands; rows of a unit hold until the next unit or total. */
    private Coordinates place(Draft draft) {
        Coordinates at = at(draft);
        if (draft.each != null && draft.each.opens()) {
            opened = at;
        } else if (draft.rule != null && !at.names(Dimension.AGENCY)) {
            opened = draft.rule.opens() ? at : Coordinates.ALL;
        }
        return draft.each != null && !draft.each.opens() ? opened.and(at) : at;
    }

    private static String rule(Draft draft) {
        return draft.rule != null
                ? draft.rule.id()
                : Objects.requireNonNull(draft.each).id();
    }

    private Coordinates at(Draft draft) {
        if (draft.rule != null) {
            return draft.rule.at();
        }
        EachRow each = Objects.requireNonNull(draft.each);
        Coordinates at = Coordinates.ALL;
        for (Map.Entry<Dimension, String> entry : each.at().entrySet()) {
            String code = fill(entry.getValue(), draft);
            String part = draft.renamed.getOrDefault(entry.getKey(), "");
            at = code.isEmpty() ? at : at.with(entry.getKey(), code + part);
        }
        return at;
    }

    private String fill(String template, Draft draft) {
        Matcher matcher = TEMPLATE.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String word = word(draft, matcher.group(1), matcher.group(2));
            // Spreadsheets drop the zero of 02; the parts of a code after the first have two digits.
            boolean cut = matcher.start() > 0 && DIGIT.matcher(word).matches();
            matcher.appendReplacement(filled, Matcher.quoteReplacement(cut ? "0" + word : word));
        }
        return matcher.appendTail(filled).toString();
    }

    private String word(Draft draft, String key, @Nullable String lookup) {
        if (key.equals("agency")) {
            return Labels.fold(context.agency());
        }
        String word = draft.word(key);
        if (lookup != null) {
            String code = context.functionCode().apply(Labels.core(word));
            return code == null ? Labels.core(word) : code;
        }
        return Labels.fold(word).replace("/", "／");
    }

    private Optional<FilledCell> cell(Draft draft, Column column) {
        RawCell raw = draft.cells.get(column);
        if (raw == null) {
            return column.carries() && !draft.word(column.key()).isEmpty() ? carried(draft, column) : Optional.empty();
        }
        String text = column.carries() || draft.words.containsKey(column.key()) ? draft.word(column.key()) : raw.text();
        Source source = source(raw, context, draft.name(), heading(column));
        for (Repair repair : draft.repairs) {
            source = concerns(repair, raw, column) ? source.repaired(repair) : source;
        }
        if (draft.shifted.contains(column)) {
            source = source.repaired(
                    new Repair(Repair.Kind.SHIFTED_CELL, raw.printed().strip(), column.key()));
        }
        if (draft.uncertain.contains(column)) {
            source = source.uncertain();
        }
        return Optional.of(new FilledCell(text, value(column, raw), source));
    }

    private static boolean concerns(Repair repair, RawCell raw, Column column) {
        return switch (repair.kind()) {
            case SHARED_AMOUNT -> repair.before().equals(raw.text());
            case DISPLACED_LABEL -> column.is() == CellKind.NAME;
            default -> true;
        };
    }

    private Optional<FilledCell> carried(Draft draft, Column column) {
        Place place = Place.ofText(context.document(), draft.row.line(), 0, 0, "")
                .inTable(context.title(), draft.name(), heading(column));
        String word = draft.word(column.key());
        return Optional.of(new FilledCell(word, new Value.Words(word), Source.plain(place)));
    }

    private Value value(Column column, RawCell raw) {
        if (!column.is().isNumeric()) {
            return new Value.Words(raw.text());
        }
        Optional<Value> value = Numerals.parse(raw.text(), unitOf(column));
        if (value.isEmpty()) {
            ignored.add(new Ignored(raw.place(context.document()), Ignored.Why.UNIT_NOT_STATED));
        }
        return value.orElseGet(() -> new Value.Words(raw.text()));
    }

    private @Nullable Unit unitOf(Column column) {
        return switch (column.is()) {
            case RATE -> Unit.PERCENT;
            case POINTS -> Unit.POINTS;
            default -> unit;
        };
    }

    private void fact(Draft draft, FilledRow row, Column column) {
        RawCell raw = draft.cells.get(column);
        FilledCell cell = row.cells().get(column.key());
        boolean keeps = column.is().isNumeric() || column.is() == CellKind.TARGET;
        if (raw == null || cell == null || !keeps) {
            return;
        }
        boolean ofGroup = shared.getOrDefault(draft, List.of()).contains(column);
        Coordinates at = context.at()
                .and(form.at())
                .and(ofGroup ? group(row.at()) : row.at())
                .and(column.at());
        boolean figure = column.is().isNumeric();
        if (!figure || !(cell.value() instanceof Value.Words)) {
            facts.add(Fact.stated(id(context, raw), at, cell.value(), cell.source()));
        }
    }

    /** The place of a whole group of rows: without the number of the part. */
    private static Coordinates group(Coordinates at) {
        Coordinates whole = at;
        for (Dimension dimension : Dimension.values()) {
            String code = at.code(dimension);
            if (code != null && code.contains("#")) {
                whole = whole.with(dimension, code.substring(0, code.indexOf('#')));
            }
        }
        return whole;
    }

    /** Points declared in the label of a first level are the weight of that level. */
    private void declared(Draft draft) {
        RawCell label = draft.cell("level1");
        if (label == null || draft.grid.levels().isEmpty()) {
            return;
        }
        Levels.declared(label.text())
                .ifPresent(points -> facts.add(Fact.stated(
                        id(context, label),
                        context.at()
                                .and(form.at())
                                .with(Dimension.INDICATOR, Fit.label(label.text()))
                                .with(Dimension.MEASURE, "weight"),
                        new Value.Number(new Figure(points, Unit.POINTS)),
                        source(label, context, Fit.label(label.text()), "分值"))));
    }

    private static String heading(Column column) {
        String header = column.headers().getFirst();
        return header.substring(header.lastIndexOf('/') + 1);
    }

    static Source source(RawCell cell, TableContext context, String row, String column) {
        Source source = Source.plain(cell.place(context.document()).inTable(context.title(), row, column));
        for (Repair repair : cell.repairs()) {
            source = source.repaired(repair);
        }
        return source;
    }

    static String id(TableContext context, RawCell cell) {
        return context.digest() + ":L" + cell.line() + "C" + cell.from();
    }
}
