/** Publications as Word documents that an official goes on editing. */
@NullMarked
package duzhi.publish.word;

import org.jspecify.annotations.NullMarked;
