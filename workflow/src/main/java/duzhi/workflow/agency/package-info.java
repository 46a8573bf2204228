/** Public bodies as a tree: a finance bureau, its departments, their units. */
@NullMarked
package duzhi.workflow.agency;

import org.jspecify.annotations.NullMarked;
