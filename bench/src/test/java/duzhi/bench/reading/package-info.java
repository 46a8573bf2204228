/** Reading PDF: sample documents through several producers, and readers side by side on what comes out. */
@NullMarked
package duzhi.bench.reading;

import org.jspecify.annotations.NullMarked;
