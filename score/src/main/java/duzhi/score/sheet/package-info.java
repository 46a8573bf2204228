/** Self-evaluations scored again: each row with what every permitted method gives for it. */
@NullMarked
package duzhi.score.sheet;

import org.jspecify.annotations.NullMarked;
