/** The demonstration bureau: an invented district at work, so that a first look is at something real. */
@NullMarked
package duzhi.server.demo;

import org.jspecify.annotations.NullMarked;
