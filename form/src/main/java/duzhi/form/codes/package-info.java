/**
 * The code sets every form refers to: functional and economic classifications, fund types, project categories,
 * indicators and the tables a publisher owes. They are read from the tables beside this package, whose README says
 * where their facts come from.
 */
@NullMarked
package duzhi.form.codes;

import org.jspecify.annotations.NullMarked;
