/** Who comes in: signing in, first start, what browsers are told. */
@NullMarked
package duzhi.server.access;

import org.jspecify.annotations.NullMarked;
