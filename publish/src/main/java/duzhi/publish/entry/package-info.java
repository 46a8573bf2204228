/** What a budget unit enters once, and everything else is computed from. */
@NullMarked
package duzhi.publish.entry;

import org.jspecify.annotations.NullMarked;
