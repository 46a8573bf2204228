/** Web pages as agencies publish them. */
@NullMarked
package duzhi.reader.html;

import org.jspecify.annotations.NullMarked;
