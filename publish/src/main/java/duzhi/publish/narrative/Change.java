package duzhi.publish.narrative;

import duzhi.publish.document.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How one printed figure differs from another.
 *
 * @param now the figure
 * @param base what it is compared with
 */
record Change(Amount now, Amount base) {

    private static final int DECIMALS = 2;

    /** Above 0 where it grew. */
    int direction() {
        return difference().signum();
    }

    /** Whether the figures behind are one, so that rounding alone sets the printed ones apart. */
    boolean isOfRounding() {
        return now.exact().compareTo(base.exact()) == 0;
    }

    private BigDecimal difference() {
        return now.printed().printed().subtract(base.printed().printed());
    }

    /** Per cent without sign; none on a base of nothing or less, and none where it rounds to nothing. */
    Optional<BigDecimal> rate() {
        BigDecimal from = base.printed().printed();
        if (from.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal rate = difference().abs().movePointRight(2).divide(from, DECIMALS, RoundingMode.HALF_UP);
        return rate.signum() == 0 ? Optional.empty() : Optional.of(rate);
    }

    /** Whether a reason is asked for; a change from nothing always asks. */
    boolean exceeds(BigDecimal threshold) {
        boolean measured = base.printed().printed().signum() > 0;
        return direction() != 0
                && (threshold.signum() == 0
                        || !measured
                        || rate().filter(rate -> rate.compareTo(threshold) > 0).isPresent());
    }

    /** Such as 增加23.76万元，增长7.46%. */
    String words(Settings settings) {
        boolean up = direction() > 0;
        String amount =
                settings.shown(difference().abs()) + now.printed().unit().sign();
        return (up ? "增加" : "减少")
                + amount
                + rate().map(rate -> (up ? "，增长" : "，下降") + rate.toPlainString() + "%")
                        .orElse("");
    }

    /** 大于 or 小于. */
    String order() {
        return direction() > 0 ? "大于" : "小于";
    }
}
