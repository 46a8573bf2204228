/**
 * Charts: the trees of codes that coordinates are measured on, each code with the days it was in force and how sure its
 * text is.
 */
@NullMarked
package duzhi.ledger.chart;

import org.jspecify.annotations.NullMarked;
