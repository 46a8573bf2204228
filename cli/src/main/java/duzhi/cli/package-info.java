/** The command line: arguments in, one report out, and a status that says how it went. */
@NullMarked
package duzhi.cli;

import org.jspecify.annotations.NullMarked;
