/** The front door for files, step by step: what a file is, what folders and archives hold, many at a time. */
@NullMarked
package duzhi.reader.open;

import org.jspecify.annotations.NullMarked;
