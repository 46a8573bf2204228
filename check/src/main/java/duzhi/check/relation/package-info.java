/** Relations among facts and their exact evaluation over the intervals that printed digits allow. */
@NullMarked
package duzhi.check.relation;

import org.jspecify.annotations.NullMarked;
