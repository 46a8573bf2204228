/** Originals shown once more: pictures of their pages, and copies with marks in them. */
@NullMarked
package duzhi.reader.original;

import org.jspecify.annotations.NullMarked;
