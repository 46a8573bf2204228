/**
 * The smallest repair: which figure is wrong and what it should be, from the relations of one document or several. Every
 * candidate is held against all relations; ties stay ties.
 */
@NullMarked
package duzhi.check.repair;

import org.jspecify.annotations.NullMarked;
