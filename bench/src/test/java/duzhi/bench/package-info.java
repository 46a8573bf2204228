/** Duzhi measured beside other tools, both sides on the same work in the same run. */
@NullMarked
package duzhi.bench;

import org.jspecify.annotations.NullMarked;
