/** Holds the audit against the project's own sample documents. */
@NullMarked
package duzhi.proof.samples;

import org.jspecify.annotations.NullMarked;
