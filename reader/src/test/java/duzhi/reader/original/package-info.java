/** Marks in copies of originals, looked up again with the libraries that read them. */
@NullMarked
package duzhi.reader.original;

import org.jspecify.annotations.NullMarked;
