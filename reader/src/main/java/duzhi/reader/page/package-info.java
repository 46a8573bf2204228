/** Pages as they are drawn, whatever the format: glyphs and rulings become lines of text and tables. */
@NullMarked
package duzhi.reader.page;

import org.jspecify.annotations.NullMarked;
