package duzhi.score.policy;

import java.math.BigDecimal;

/**
 * Points for the execution rate.
 *
 * @param weight points for a rate of 100%
 * @param ratePercent spent divided by budget in percent, rounded half up to two digits
 * @param exact points from the unrounded rate, rounded half up to two digits
 * @param fromPrintedRate points from {@code ratePercent}; forms compute from the printed rate
 */
public record ExecutionPoints(
        BigDecimal weight,
        BigDecimal ratePercent,
        BigDecimal exact,
        BigDecimal fromPrintedRate,
        String basis,
        Confidence confidence) {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    /** Whether printed points agree with either way of computing, within 0.01. */
    public boolean accepts(BigDecimal printed) {
        return near(printed, exact) || near(printed, fromPrintedRate);
    }

    private static boolean near(BigDecimal a, BigDecimal b) {
        return a.subtract(b).abs().compareTo(TOLERANCE) <= 0;
    }
}
