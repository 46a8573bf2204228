/** Reading invented workbooks, from what a cell shows to what nobody should open. */
@NullMarked
package duzhi.reader.excel;

import org.jspecify.annotations.NullMarked;
