/** PDF files, drawn operator by operator. */
@NullMarked
package duzhi.reader.pdf;

import org.jspecify.annotations.NullMarked;
