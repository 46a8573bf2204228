/** The front door for files: what each is by its bytes, what folders and archives hold, many of them at once. */
@NullMarked
package duzhi.reader.open;

import org.jspecify.annotations.NullMarked;
