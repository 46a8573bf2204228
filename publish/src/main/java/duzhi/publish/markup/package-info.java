/** A document as elements of a page, alike on screen and on paper: anchors, headings, tables. */
@NullMarked
package duzhi.publish.markup;

import org.jspecify.annotations.NullMarked;
