/**
 * The house rules, as tests: who may use whom, how large things may grow, how they are written down. Each rule names
 * its reason; each test first shows that it had something to look at.
 */
@NullMarked
package duzhi.architecture;

import org.jspecify.annotations.NullMarked;
