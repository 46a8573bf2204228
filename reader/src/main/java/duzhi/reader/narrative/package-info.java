/** From running text to paragraphs, headings and what sentences say about figures. */
@NullMarked
package duzhi.reader.narrative;

import org.jspecify.annotations.NullMarked;
