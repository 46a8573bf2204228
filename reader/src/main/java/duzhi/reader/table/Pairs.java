package duzhi.reader.table;

import duzhi.form.filled.FilledCell;
import duzhi.form.model.CellKind;
import duzhi.form.model.Form;
import duzhi.form.model.Pair;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.fact.Value;
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

/** Values printed beside their labels on one row. */
final class Pairs {

    private static final Pattern UNIT = Pattern.compile("[(,](亿元|万元|元)\\)$");

    private final Form form;
    private final Map<String, FilledCell> cells = new LinkedHashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    Pairs(Form form, TableContext context, @Nullable Unit unit, RawRow row) {
        this.form = form;
        List<Integer> filled = row.filled();
        signed(row, context);
        for (int i = 0; i < filled.size(); i++) {
            Optional<Pair> pair = find(row.cells().get(filled.get(i)));
            if (pair.isPresent()) {
                RawCell label = row.cells().get(filled.get(i));
                take(pair.get(), context, printed(label).orElse(unit), row, value(row, i));
            }
        }
    }

    /** The unit of money that a group's label at the head of a row prints, where it is no label of a value itself. */
    static Optional<Unit> groupUnit(Form form, RawRow row) {
        return row.filled().stream()
                .findFirst()
                .map(row.cells()::get)
                .filter(cell -> form.pairs().stream()
                        .noneMatch(pair -> pair.labels().contains(cell.core())
                                || pair.labels().contains(cell.heading())))
                .flatMap(Pairs::printed);
    }

    /** A row that says in each of its cells who filled the form in or answers for it, as others say it below the table. */
    private void signed(RawRow row, TableContext context) {
        List<RawCell> printed =
                row.filled().stream().map(i -> row.cells().get(i)).toList();
        List<Signature> signatures = printed.stream()
                .flatMap(cell -> Signature.of(form, cell.text()).stream())
                .toList();
        if (signatures.size() < printed.size()) {
            return;
        }
        for (int i = 0; i < signatures.size(); i++) {
            Signature signature = signatures.get(i);
            Pair pair = signature.pair();
            Source source =
                    FactMaker.source(printed.get(i), context, pair.labels().getFirst(), "");
            cells.put(pair.key(), new FilledCell(signature.words(), signature.value(), source));
        }
    }

    /** The next cell that is not blank, unless it is a label itself; of a drawn row the very next cell. */
    private int value(RawRow row, int i) {
        List<Integer> filled = row.filled();
        int label = filled.get(i);
        int after = Math.min(label + row.cells().get(label).width(), row.cells().size() - 1);
        int next = i + 1 < filled.size() ? filled.get(i + 1) : -1;
        boolean printed = next >= 0 && find(row.cells().get(next)).isEmpty();
        return printed && (!row.isDrawn() || next == after) ? next : after;
    }

    /** The pair of a label; a label printed twice on a row is of one pair after the other, where the form has more. */
    private Optional<Pair> find(RawCell cell) {
        List<Pair> labelled = form.pairs().stream()
                .filter(pair -> !pair.below())
                .filter(pair ->
                        pair.labels().contains(cell.core()) || pair.labels().contains(cell.heading()))
                .toList();
        return labelled.stream()
                .filter(pair -> !cells.containsKey(pair.key()))
                .findFirst()
                .or(() -> labelled.stream().findFirst());
    }

    /** The unit of money that a label prints behind itself. */
    private static Optional<Unit> printed(RawCell label) {
        Matcher unit = UNIT.matcher(label.core());
        return unit.find() ? Unit.find(Objects.requireNonNull(unit.group(1))) : Optional.empty();
    }

    private void take(Pair pair, TableContext context, @Nullable Unit unit, RawRow row, int position) {
        RawCell cell = row.cells().get(position);
        Value value = pair.is() == CellKind.AMOUNT
                ? Numerals.parse(cell.text(), unit).orElse(new Value.Words(cell.text()))
                : cell.isBlank() ? Value.Empty.BLANK : new Value.Words(cell.text());
        Source source = FactMaker.source(cell, context, pair.labels().getFirst(), "");
        cells.put(pair.key(), new FilledCell(cell.text(), value, source));
        if (value instanceof Value.Number) {
            facts.add(Fact.stated(
                    FactMaker.id(context, cell), context.at().and(form.at()).and(pair.at()), value, source));
        }
    }

    boolean found() {
        return !cells.isEmpty();
    }

    Map<String, FilledCell> cells() {
        return cells;
    }

    List<Fact> facts() {
        return facts;
    }
}
