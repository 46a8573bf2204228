/** How a clerk enters each figure once: sheets written to be filled in, read back and judged all at once. */
@NullMarked
package duzhi.publish.input;

import org.jspecify.annotations.NullMarked;
