/** Web pages: what a browser shows of them, line by line, and their tables on a grid. */
@NullMarked
package duzhi.reader.html;

import org.jspecify.annotations.NullMarked;
