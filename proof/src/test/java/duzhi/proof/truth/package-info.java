/** What the audit finds in real documents is held against what an independent audit by hand found in them. */
@NullMarked
package duzhi.proof.truth;

import org.jspecify.annotations.NullMarked;
