/** Every rule shown on the smallest documents that pass and fail it. */
@NullMarked
package duzhi.proof.gallery;

import org.jspecify.annotations.NullMarked;
