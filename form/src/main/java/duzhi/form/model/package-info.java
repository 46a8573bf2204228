/** Form definitions: what an official table looks like and what each of its cells is a value of. */
@NullMarked
package duzhi.form.model;

import org.jspecify.annotations.NullMarked;
