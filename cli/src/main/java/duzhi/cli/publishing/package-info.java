/** A document is written in every format, read back, held against the rules, and only then published with its evidence. */
@NullMarked
package duzhi.cli.publishing;

import org.jspecify.annotations.NullMarked;
