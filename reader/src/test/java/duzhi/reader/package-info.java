/** Reading invented documents, from the simplest to the strangest. */
@NullMarked
package duzhi.reader;

import org.jspecify.annotations.NullMarked;
