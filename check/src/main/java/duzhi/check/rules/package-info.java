/** The catalogues of written rules. */
@NullMarked
package duzhi.check.rules;

import org.jspecify.annotations.NullMarked;
