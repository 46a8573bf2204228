package duzhi.check.rules.goal;

import duzhi.check.performance.Wordings;
import java.math.BigDecimal;

/** Amounts of yuan in words. */
final class Money {

    private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);
    private static final int SHIFT = 4;

    private Money() {}

    /** In ten thousand yuan from there on. */
    static String zh(BigDecimal yuan) {
        return yuan.abs().compareTo(TEN_THOUSAND) < 0
                ? Wordings.plain(yuan) + "元"
                : Wordings.plain(yuan.movePointLeft(SHIFT)) + "万元";
    }

    static String en(BigDecimal yuan) {
        return Wordings.plain(yuan) + " yuan";
    }
}
