/** From an approved document to files that everybody may read: written, read back, audited, searched for what must stay in the house. */
@NullMarked
package duzhi.server.disclosure;

import org.jspecify.annotations.NullMarked;
