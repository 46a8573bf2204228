/** All that is kept, and the only SQL: every query runs as a person, and the database shows that person's rows alone. */
@NullMarked
package duzhi.server.store;

import org.jspecify.annotations.NullMarked;
