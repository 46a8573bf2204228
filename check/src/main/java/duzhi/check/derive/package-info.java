/** Derives relations from coordinates alone: no rule is written for a table or a sentence. */
@NullMarked
package duzhi.check.derive;

import org.jspecify.annotations.NullMarked;
