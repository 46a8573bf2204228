package duzhi.ledger.fact;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** Units a figure is printed in. Every figure is stored in the base unit of its kind: yuan, ratio, points, pieces. */
public enum Unit {
    /** 元. */
    YUAN(Kind.MONEY, "1", "元"),
    /** 万元. */
    TEN_THOUSAND_YUAN(Kind.MONEY, "10000", "万元"),
    /** 亿元. */
    HUNDRED_MILLION_YUAN(Kind.MONEY, "100000000", "亿元"),
    /** 百分比. */
    PERCENT(Kind.RATIO, "0.01", "%"),
    /** 千分比. */
    PERMILLE(Kind.RATIO, "0.001", "‰"),
    /** 分: weights and scores. */
    POINTS(Kind.POINTS, "1", "分"),
    /** Pieces of anything: vehicles, sets, persons. */
    PIECES(Kind.COUNT, "1", "");

    /** What a unit measures. */
    public enum Kind {
        MONEY,
        RATIO,
        POINTS,
        COUNT
    }

    private final Kind kind;
    private final BigDecimal factor;
    private final String sign;

    Unit(Kind kind, String factor, String sign) {
        this.kind = kind;
        this.factor = new BigDecimal(factor);
        this.sign = sign;
    }

    /** The unit printed with that sign; empty where none is, and for an empty sign. */
    public static Optional<Unit> find(String sign) {
        return Arrays.stream(values())
                .filter(unit -> !sign.isEmpty() && unit.sign.equals(sign))
                .findFirst();
    }

    /** What it measures. */
    public Kind kind() {
        return kind;
    }

    /** How many base units one printed unit is. */
    public BigDecimal factor() {
        return factor;
    }

    /** As printed in documents. */
    public String sign() {
        return sign;
    }
}
