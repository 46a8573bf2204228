/** How many planted defects the audit finds in invented documents, and that it says nothing of true ones. */
@NullMarked
package duzhi.proof.generated;

import org.jspecify.annotations.NullMarked;
