/** Real documents of every kind: how much of them is read, and what the audit finds, held against judgements by hand. */
@NullMarked
package duzhi.proof.corpus;

import org.jspecify.annotations.NullMarked;
