/** Word-processing documents, made up part by part. */
@NullMarked
package duzhi.reader.word;

import org.jspecify.annotations.NullMarked;
