/**
 * Scoring policies as dated data, and the judgement whether printed points follow from any method a policy permits.
 *
 * <p>The policies are the files under {@code duzhi/score/policies}. Each statement names its regulation and how sure we
 * are of it; Java holds only the arithmetic.
 */
@NullMarked
package duzhi.score.policy;

import org.jspecify.annotations.NullMarked;
