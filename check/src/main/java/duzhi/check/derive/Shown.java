package duzhi.check.derive;

import duzhi.check.relation.Term;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Unit;
import java.math.BigDecimal;
import java.util.List;

/** Amounts in messages: in the unit and with the digits of the figure in question, more digits where needed. */
public final class Shown {

    private final Unit unit;
    private final int scale;

    public Shown(List<Term> like) {
        this.unit = like.getFirst().figure().unit();
        this.scale = like.stream()
                .mapToInt(term -> term.figure().printed().scale())
                .max()
                .orElse(0);
    }

    public String amount(BigDecimal base) {
        BigDecimal printed = base.divide(unit.factor()).stripTrailingZeros();
        return printed.setScale(Math.max(Math.max(scale, 0), printed.scale())).toPlainString();
    }

    public String withUnit(BigDecimal base) {
        return amount(base) + unit.sign();
    }

    /** Which of a subject's figures stands there: 2025年执行数. */
    public static String figure(Coordinates at) {
        String year = at.find(Dimension.YEAR).map(code -> code + "年").orElse("");
        return year
                + switch (at.find(Dimension.STAGE).orElse("")) {
                    case "initial" -> "年初预算数";
                    case "current" -> "全年预算数";
                    case "executed" -> "执行数";
                    case "budgeted" -> "预算数";
                    default -> "数";
                };
    }
}
