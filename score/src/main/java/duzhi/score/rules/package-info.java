/** Written rules on targets, actual values and points: one rule, one file. */
@NullMarked
package duzhi.score.rules;

import org.jspecify.annotations.NullMarked;
