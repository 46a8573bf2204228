/** Checks across documents: budget, self-evaluation and final account, years, department and units, versions. */
@NullMarked
package duzhi.check.rules.across;

import org.jspecify.annotations.NullMarked;
