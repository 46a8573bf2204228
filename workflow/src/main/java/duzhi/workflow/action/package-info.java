/** What people do with documents, one record a kind of action: each says which event comes of it, or why none does. */
@NullMarked
package duzhi.workflow.action;

import org.jspecify.annotations.NullMarked;
