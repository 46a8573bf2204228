/** Each role's day, walked in a real browser. */
@NullMarked
package duzhi.server.walk;

import org.jspecify.annotations.NullMarked;
