/** From printed rows to the cells of a form: headings, shifted cells, merged cells, page breaks. */
@NullMarked
package duzhi.reader.table;

import org.jspecify.annotations.NullMarked;
