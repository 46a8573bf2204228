/** Performance goals and self-evaluations seen alike, whichever form they are printed on. */
@NullMarked
package duzhi.check.performance;

import org.jspecify.annotations.NullMarked;
