/** What is read from real documents stays as it was checked by eye, also where the documents are damaged further. */
@NullMarked
package duzhi.proof.golden;

import org.jspecify.annotations.NullMarked;
