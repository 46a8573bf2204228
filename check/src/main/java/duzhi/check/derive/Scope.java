package duzhi.check.derive;

import duzhi.check.relation.Term;
import duzhi.form.filled.FilledTable;
import duzhi.form.model.Column;
import duzhi.form.model.Form;
import duzhi.form.model.Grid;
import duzhi.form.model.RowRule;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The facts that one table or one section of the narrative states together. */
final class Scope {

    private static final Pattern AMOUNT = Pattern.compile("-?[\\d,，]*\\d(?:[.．]\\d+)?");

    final @Nullable FilledTable table;
    final Map<Coordinates, Operand> operands = new LinkedHashMap<>();
    final List<List<Term>> repeated = new ArrayList<>();
    private final Set<Dimension> complete = EnumSet.noneOf(Dimension.class);
    private final Set<String> defined = new HashSet<>();

    /** Whether every amount in it has its place, so that the parts that are stated are all there are. */
    final boolean whole;

    Scope(@Nullable FilledTable table, boolean whole) {
        this.table = table;
        this.whole = whole;
        if (table != null) {
            if (table.ignored().stream().noneMatch(Scope::isAmount)) {
                table.form().grids().forEach(grid -> complete.addAll(grid.complete()));
            }
            table.form().grids().forEach(grid -> define(table.form(), grid));
        }
    }

    /** An amount nobody could place may be a part of any sum: what was read is not all there is. */
    private static boolean isAmount(FilledTable.Ignored ignored) {
        return AMOUNT.matcher(ignored.at().text()).matches();
    }

    void add(Fact fact) {
        Operand before = operands.get(fact.at());
        if (before == null) {
            operands.put(fact.at(), new Operand(List.of(Term.plus(fact)), true));
        } else {
            repeated.add(List.of(before.terms().getFirst(), Term.plus(fact)));
        }
    }

    /** Whether the form lists every part on a dimension, so that a part not printed is none. */
    boolean lists(Dimension dimension) {
        return complete.contains(dimension);
    }

    /** Whether the form has a row or column for a code anywhere, or a figure is stated for it. */
    boolean defines(Dimension dimension, String code) {
        return defined.contains(key(dimension, code, null))
                || operands.keySet().stream().anyMatch(at -> at.has(dimension, code));
    }

    /** Whether the form has a row or column for a code on the side of the table that the place is on. */
    boolean defines(Dimension dimension, String code, Coordinates at) {
        return defined.contains(key(dimension, code, at.code(Dimension.FLOW)));
    }

    private void define(Form form, Grid grid) {
        for (String panel : grid.panels()) {
            List<Coordinates> places = new ArrayList<>();
            grid.columns().stream()
                    .filter(column -> column.panel().equals(panel))
                    .map(Column::at)
                    .forEach(places::add);
            grid.rows().stream()
                    .filter(row -> row.panel().equals(panel))
                    .map(RowRule::at)
                    .forEach(places::add);
            define(form.at(), places);
        }
    }

    private void define(Coordinates form, List<Coordinates> places) {
        Set<String> flows = new HashSet<>();
        places.forEach(place -> place.find(Dimension.FLOW).ifPresent(flows::add));
        form.find(Dimension.FLOW).ifPresent(flows::add);
        for (Coordinates place : places) {
            for (Dimension dimension : Dimension.values()) {
                place.find(dimension).ifPresent(code -> {
                    flows.forEach(flow -> defined.add(key(dimension, code, flow)));
                    defined.add(key(dimension, code, null));
                });
            }
        }
    }

    private static String key(Dimension dimension, String code, @Nullable String flow) {
        return dimension.label() + '=' + code + '@' + flow;
    }
}
