/** The year's work: what people do with documents, and what a document's entries come to. */
@NullMarked
package duzhi.server.desk;

import org.jspecify.annotations.NullMarked;
