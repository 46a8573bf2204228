package duzhi.score.policy;

import java.math.BigDecimal;

/**
 * The points one method permits.
 *
 * @param id the method's key in the policy files
 * @param basis number and article of the regulation
 * @param low fewest points, two digits, rounded half up
 * @param high most points, two digits; equal to {@code low} when the method computes one value
 */
public record Permitted(
        String id, String zh, String en, String basis, Confidence confidence, BigDecimal low, BigDecimal high) {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    /** A computed value tolerates one unit of its last digit; an interval leaves the choice open and tolerates none. */
    public boolean admits(BigDecimal points) {
        BigDecimal slack = low.compareTo(high) == 0 ? TOLERANCE : BigDecimal.ZERO;
        return points.compareTo(low.subtract(slack)) >= 0 && points.compareTo(high.add(slack)) <= 0;
    }
}
