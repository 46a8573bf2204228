/** How a form is printed: headings, labels and order as an official signs them, beside what its cells mean. */
@NullMarked
package duzhi.form.layout;

import org.jspecify.annotations.NullMarked;
