/** From what was entered to the whole document: tables, text and charts together. */
@NullMarked
package duzhi.publish.edition;

import org.jspecify.annotations.NullMarked;
