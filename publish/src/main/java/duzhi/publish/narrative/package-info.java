/** The text of a budget or a final account, written by a template from the figures of the tables. */
@NullMarked
package duzhi.publish.narrative;

import org.jspecify.annotations.NullMarked;
