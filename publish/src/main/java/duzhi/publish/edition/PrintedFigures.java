package duzhi.publish.edition;

import duzhi.form.layout.Layout;
import duzhi.form.model.Column;
import duzhi.form.model.Form;
import duzhi.form.model.FormSet;
import duzhi.form.model.RowRule;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.publish.document.Amount;
import duzhi.publish.entry.Draft;
import duzhi.publish.narrative.Figures;
import duzhi.publish.statement.Cube;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Figures as the tables of the same document print them, so that the text cannot say anything else. */
final class PrintedFigures implements Figures {

    private final Draft draft;
    private final Cube cube;
    private final Layout money;
    private final Layout items;

    PrintedFigures(Draft draft, FormSet set, Cube cube) {
        this.draft = draft;
        this.cube = cube;
        List<Form> printed =
                set.forms().stream().filter(form -> form.layout() != null).toList();
        this.money = Objects.requireNonNull(printed.getFirst().layout());
        this.items = printed.stream()
                .filter(PrintedFigures::hasItems)
                .findFirst()
                .map(form -> Objects.requireNonNull(form.layout()))
                .orElse(money);
    }

    private static boolean hasItems(Form form) {
        return form.grids().stream()
                .flatMap(grid -> Stream.concat(
                        grid.columns().stream().map(Column::at),
                        grid.rows().stream().map(RowRule::at)))
                .anyMatch(at -> at.names(Dimension.ITEM));
    }

    @Override
    public Optional<Amount> find(Coordinates at) {
        Layout layout = layout(at);
        Amount amount = within(at).amount(layout.unit(), layout.decimals());
        return amount.facts().isEmpty() ? Optional.empty() : Optional.of(amount);
    }

    @Override
    public Optional<Amount> before(Coordinates at) {
        Layout layout = layout(at);
        return cube.before(at, layout.unit(), layout.decimals());
    }

    @Override
    public List<String> codes(Coordinates within, Dimension dimension, int length) {
        return within(within).codes(dimension).stream()
                .filter(code -> code.length() >= length)
                .map(code -> code.substring(0, length))
                .distinct()
                .toList();
    }

    private Cube.Slice within(Coordinates at) {
        return cube.within(at.with(Dimension.YEAR, String.valueOf(draft.year())));
    }

    private Layout layout(Coordinates at) {
        return at.names(Dimension.ITEM) ? items : money;
    }
}
