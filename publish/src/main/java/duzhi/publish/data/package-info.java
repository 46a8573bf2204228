/** The figures for other programs: a Fiscal Data Package. */
@NullMarked
package duzhi.publish.data;

import org.jspecify.annotations.NullMarked;
