package duzhi.check.rules.equation;

import duzhi.check.relation.Term;
import duzhi.ledger.fact.Unit;
import java.math.BigDecimal;
import java.util.List;

/** Amounts in messages: in the unit and with the digits of the figure in question, more digits where needed. */
final class Shown {

    private final Unit unit;
    private final int scale;

    Shown(List<Term> like) {
        this.unit = like.getFirst().figure().unit();
        this.scale = like.stream()
                .mapToInt(term -> term.figure().printed().scale())
                .max()
                .orElse(0);
    }

    String amount(BigDecimal base) {
        BigDecimal printed = base.divide(unit.factor()).stripTrailingZeros();
        return printed.setScale(Math.max(Math.max(scale, 0), printed.scale())).toPlainString();
    }

    String withUnit(BigDecimal base) {
        return amount(base) + unit.sign();
    }
}
