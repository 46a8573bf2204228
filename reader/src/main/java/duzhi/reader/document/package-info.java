/** From bytes to clean lines: limits, encodings, residue of other formats; no position is lost. */
@NullMarked
package duzhi.reader.document;

import org.jspecify.annotations.NullMarked;
