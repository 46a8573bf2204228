/** Rules about the parts of a document: what must be there, and what it is called. */
@NullMarked
package duzhi.check.rules.structure;

import org.jspecify.annotations.NullMarked;
