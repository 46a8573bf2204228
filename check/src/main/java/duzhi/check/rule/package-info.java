/** What a rule is and how its verdicts are counted. */
@NullMarked
package duzhi.check.rule;

import org.jspecify.annotations.NullMarked;
