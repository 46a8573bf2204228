/** Rules about the running text beside the tables: what it must say, and what it must not contradict. */
@NullMarked
package duzhi.check.rules.narrative;

import org.jspecify.annotations.NullMarked;
