/** Workbooks: what a spreadsheet shows, sheet by sheet, with the cell each figure stands in. */
@NullMarked
package duzhi.reader.excel;

import org.jspecify.annotations.NullMarked;
