/** Facts: one stated value each, with the coordinates that say what it is a value of. */
@NullMarked
package duzhi.ledger.fact;

import org.jspecify.annotations.NullMarked;
