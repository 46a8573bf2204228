/** Documents of every format, changed in every way that damages them: read or refused, and never anything else. */
@NullMarked
package duzhi.proof.mutation;

import org.jspecify.annotations.NullMarked;
