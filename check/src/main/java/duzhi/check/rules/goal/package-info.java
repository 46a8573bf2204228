/** Written rules on performance goals and self-evaluations that need no scoring: one rule, one file. */
@NullMarked
package duzhi.check.rules.goal;

import org.jspecify.annotations.NullMarked;
