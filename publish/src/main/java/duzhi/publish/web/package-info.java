/** The page on screen: one file, every figure of it leading to where it comes from. */
@NullMarked
package duzhi.publish.web;

import org.jspecify.annotations.NullMarked;
