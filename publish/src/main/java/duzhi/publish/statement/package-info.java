/** Official tables as views over the lines that were entered: sums, rounding that adds up, rows and headings. */
@NullMarked
package duzhi.publish.statement;

import org.jspecify.annotations.NullMarked;
