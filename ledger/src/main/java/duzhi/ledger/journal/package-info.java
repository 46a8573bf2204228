/** The append-only ledger: facts are recorded and corrected, never edited. */
@NullMarked
package duzhi.ledger.journal;

import org.jspecify.annotations.NullMarked;
