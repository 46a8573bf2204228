/** Who may do what: roles as data, and the duties people hold. */
@NullMarked
package duzhi.workflow.duty;

import org.jspecify.annotations.NullMarked;
