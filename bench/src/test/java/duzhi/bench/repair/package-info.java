/** The smallest repair beside general solvers: the same optimum, and how long each takes. */
@NullMarked
package duzhi.bench.repair;

import org.jspecify.annotations.NullMarked;
