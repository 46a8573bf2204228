/** Runs every rule over every document and puts the verdicts together. */
@NullMarked
package duzhi.check.engine;

import org.jspecify.annotations.NullMarked;
