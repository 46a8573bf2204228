/** Findings: what is wrong, where, why, and what to do about it. */
@NullMarked
package duzhi.check.finding;

import org.jspecify.annotations.NullMarked;
