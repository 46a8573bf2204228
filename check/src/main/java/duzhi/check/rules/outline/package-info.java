/** How a document is laid out for readers: cover, contents, body; and every stretch of words in it. */
@NullMarked
package duzhi.check.rules.outline;

import org.jspecify.annotations.NullMarked;
