package duzhi.score.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Lowest and highest points, rounded half up to two digits. */
record Points(BigDecimal low, BigDecimal high) {

    private static final BigDecimal LAST_DIGIT = new BigDecimal("0.01");

    static Points exactly(BigDecimal points) {
        return new Points(rounded(points), rounded(points));
    }

    static Points share(BigDecimal weight, BigDecimal share) {
        return exactly(weight.multiply(share));
    }

    static Points upTo(BigDecimal weight, BigDecimal lowShare, BigDecimal highShare) {
        return new Points(rounded(weight.multiply(lowShare)), rounded(weight.multiply(highShare)));
    }

    /** The upper share itself belongs to the next band. */
    static Points below(BigDecimal weight, BigDecimal lowShare, BigDecimal highShare) {
        BigDecimal low = rounded(weight.multiply(lowShare));
        return new Points(low, justBelow(rounded(weight.multiply(highShare))).max(low));
    }

    static BigDecimal justBelow(BigDecimal points) {
        return points.subtract(LAST_DIGIT).max(rounded(BigDecimal.ZERO));
    }

    static BigDecimal rounded(BigDecimal points) {
        return points.setScale(2, RoundingMode.HALF_UP);
    }
}
