/** What Word and Excel files have in common: packages of parts, templates, how wide and high a table becomes. */
@NullMarked
package duzhi.publish.office;

import org.jspecify.annotations.NullMarked;
