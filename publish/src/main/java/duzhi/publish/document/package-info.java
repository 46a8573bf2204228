/** A document to be published before it takes on a format: what every writer writes. */
@NullMarked
package duzhi.publish.document;

import org.jspecify.annotations.NullMarked;
