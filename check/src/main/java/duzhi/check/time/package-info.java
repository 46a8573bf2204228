/** How long documents may be checked. */
@NullMarked
package duzhi.check.time;

import org.jspecify.annotations.NullMarked;
