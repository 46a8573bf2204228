/** The front door: a file goes in, a filled document or a clear refusal comes out. */
@NullMarked
package duzhi.reader.intake;

import org.jspecify.annotations.NullMarked;
