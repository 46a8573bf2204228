/** The way each kind of document goes, from its first draft to its last state. */
@NullMarked
package duzhi.workflow.route;

import org.jspecify.annotations.NullMarked;
