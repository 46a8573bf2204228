/** Checks that need no rule of their own: sums, equal figures, balances, wholes, signs, stated rates and changes. */
@NullMarked
package duzhi.check.rules.equation;

import org.jspecify.annotations.NullMarked;
