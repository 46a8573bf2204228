/** Which form a table is, and the words above it that say its title, unit and owner. */
@NullMarked
package duzhi.reader.recognise;

import org.jspecify.annotations.NullMarked;
