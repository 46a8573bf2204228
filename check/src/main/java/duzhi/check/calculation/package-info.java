/** Arithmetic that words state: amounts, lists with their sums, payments by the month, and written equations. */
@NullMarked
package duzhi.check.calculation;

import org.jspecify.annotations.NullMarked;
