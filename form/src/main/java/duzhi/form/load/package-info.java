/** Loads form definitions and dimension trees from their YAML files, naming file and line of everything wrong. */
@NullMarked
package duzhi.form.load;

import org.jspecify.annotations.NullMarked;
