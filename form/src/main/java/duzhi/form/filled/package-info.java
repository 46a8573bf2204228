/** Documents as read: the forms found in them, filled with located values, and everything beside the forms. */
@NullMarked
package duzhi.form.filled;

import org.jspecify.annotations.NullMarked;
