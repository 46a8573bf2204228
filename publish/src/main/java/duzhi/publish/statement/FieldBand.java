package duzhi.publish.statement;

import duzhi.form.layout.Layout;
import duzhi.form.layout.Section;
import duzhi.form.model.CellKind;
import duzhi.form.model.Form;
import duzhi.form.model.Pair;
import duzhi.publish.document.Amount;
import duzhi.publish.document.Cell;
import java.util.ArrayList;
import java.util.List;

/** Values beside their labels, laid out in one row. */
final class FieldBand {

    private FieldBand() {}

    static Band of(Section.Fields section, Form form, Layout layout, Scope scope, Cube.Slice within) {
        Digits digits = new Digits(layout);
        List<Piece> row = new ArrayList<>();
        int left = section.side().isEmpty() ? 0 : section.sideWidth();
        for (Section.Field field : section.fields()) {
            if (!field.label().isEmpty()) {
                row.add(Piece.of(left, left + field.labelWidth(), Cell.Role.HEAD, scope.words(field.label())));
                left += field.labelWidth();
            }
            Pair pair = form.findPair(field.key()).orElseThrow();
            row.add(value(pair, left, left + field.width(), digits, scope, within));
            left += field.width();
        }
        return new Band(scope.words(section.side()), section.sideWidth(), left, 0, List.of(row));
    }

    private static Piece value(Pair pair, int left, int right, Digits digits, Scope scope, Cube.Slice within) {
        if (pair.is() != CellKind.AMOUNT) {
            return Piece.of(left, right, Cell.Role.TEXT, scope.field(pair.key()));
        }
        Amount amount = digits.amount(within.within(pair.at()));
        return new Piece(left, right, 1, Cell.Role.NUMBER, digits.text(amount), 0, amount, List.of());
    }
}
