/** Copies of audited files with the findings marked at their places. */
@NullMarked
package duzhi.cli.original;

import org.jspecify.annotations.NullMarked;
