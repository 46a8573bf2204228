package duzhi.check.rules.equation;

import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Statement.Change;
import duzhi.form.filled.Statement.Direction;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** By how much money figures are said to have changed. */
final class Sizes {

    private Sizes() {}

    /** The changes of a text that tell it. */
    static List<Change> told(FilledDocument document) {
        return document.stated(Change.class).filter(Sizes::isTold).toList();
    }

    private static boolean isTold(Change change) {
        Figure delta = change.delta();
        return change.direction() == Direction.FLAT
                || delta != null && delta.unit().kind() == Unit.Kind.MONEY;
    }

    /** The change in yuan, less than zero where it is a decrease. */
    static BigDecimal size(Change change) {
        if (change.direction() == Direction.FLAT) {
            return BigDecimal.ZERO;
        }
        BigDecimal size = Objects.requireNonNull(change.delta()).exact().stripTrailingZeros();
        return change.direction() == Direction.DOWN ? size.negate() : size;
    }
}
