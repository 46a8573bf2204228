/** PDF: what is drawn on its pages. */
@NullMarked
package duzhi.reader.pdf;

import org.jspecify.annotations.NullMarked;
