/** Publications as workbooks with real numbers and live formulas. */
@NullMarked
package duzhi.publish.sheet;

import org.jspecify.annotations.NullMarked;
