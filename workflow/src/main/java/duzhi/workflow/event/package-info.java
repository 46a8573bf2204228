/** What has happened to documents, one record a kind of event; the state of a document is all that has happened to it. */
@NullMarked
package duzhi.workflow.event;

import org.jspecify.annotations.NullMarked;
