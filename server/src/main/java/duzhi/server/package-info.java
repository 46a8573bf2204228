/** The web system: where budget units, departments and the finance bureau work, and citizens read. */
@NullMarked
package duzhi.server;

import org.jspecify.annotations.NullMarked;
