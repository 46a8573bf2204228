/** The smallest repair on invented and published documents: what was put in wrong is named, with the value it had. */
@NullMarked
package duzhi.proof.repair;

import org.jspecify.annotations.NullMarked;
