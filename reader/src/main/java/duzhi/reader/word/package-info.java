/** Word-processing documents: paragraphs, numbered as Word numbers them, and tables on their grid. */
@NullMarked
package duzhi.reader.word;

import org.jspecify.annotations.NullMarked;
