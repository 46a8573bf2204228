/** The same for other programs, as JSON. */
@NullMarked
package duzhi.server.api;

import org.jspecify.annotations.NullMarked;
