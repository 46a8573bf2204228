/** What people see who are signed in. Pages ask the desk and show its answers; nothing is decided here. */
@NullMarked
package duzhi.server.page;

import org.jspecify.annotations.NullMarked;
