/** Writing documents beside what else writes them. */
@NullMarked
package duzhi.bench.publish;

import org.jspecify.annotations.NullMarked;
