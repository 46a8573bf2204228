/**
 * The smallest repair: the fewest figures that must change so that every relation holds, with a proof that fewer cannot.
 * Known in statistics as error localisation (Fellegi and Holt, 1976). Whole numbers throughout, no floating point.
 */
@NullMarked
package duzhi.check.repair.solve;

import org.jspecify.annotations.NullMarked;
