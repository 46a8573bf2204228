/**
 * Reads the printed target and the printed actual value of a performance indicator and compares them.
 *
 * <p>Everything is exact: numbers are {@link java.math.BigDecimal}, quotients stay fractions until points are rounded. A
 * cell that cannot be read with certainty becomes {@link duzhi.score.target.Unreadable}. The words of the grammar live in
 * {@code duzhi/score/target/lexicon.yaml}.
 */
@NullMarked
package duzhi.score.target;

import org.jspecify.annotations.NullMarked;
