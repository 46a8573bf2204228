/** Where a fact stands in a document, how it was read and how sure the reading is. */
@NullMarked
package duzhi.ledger.source;

import org.jspecify.annotations.NullMarked;
