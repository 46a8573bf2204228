/** The files that were read, shown once more: pictures of their pages, and copies with findings marked in them. */
@NullMarked
package duzhi.cli.original;

import org.jspecify.annotations.NullMarked;
