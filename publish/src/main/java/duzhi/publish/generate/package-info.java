/** Invented departments, true in every figure, and defects planted in their documents: what audits are measured by. */
@NullMarked
package duzhi.publish.generate;

import org.jspecify.annotations.NullMarked;
