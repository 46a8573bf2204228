/** The work on documents, as it should go. */
@NullMarked
package duzhi.server.desk;

import org.jspecify.annotations.NullMarked;
