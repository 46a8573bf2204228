/** Tests of {@link duzhi.reader.page}. */
@NullMarked
package duzhi.reader.page;

import org.jspecify.annotations.NullMarked;
