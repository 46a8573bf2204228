/** Deadlines of a region, with its holidays. */
@NullMarked
package duzhi.workflow.calendar;

import org.jspecify.annotations.NullMarked;
