/** The printed page: PDF for everybody and for archives, OFD as GB/T 33190 asks for. */
@NullMarked
package duzhi.publish.page;

import org.jspecify.annotations.NullMarked;
