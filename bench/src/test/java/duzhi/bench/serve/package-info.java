/** The web system under the load of many people at once. */
@NullMarked
package duzhi.bench.serve;

import org.jspecify.annotations.NullMarked;
