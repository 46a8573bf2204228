/** How printed Chinese labels are compared: folding of widths, blanks, brackets and enumerators. */
@NullMarked
package duzhi.form.text;

import org.jspecify.annotations.NullMarked;
