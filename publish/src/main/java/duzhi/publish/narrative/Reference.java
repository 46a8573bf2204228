package duzhi.publish.narrative;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a template names.
 *
 * @param name what it is called in the template
 * @param place what it is a value of, without year and agency
 * @param also the other place that the same figure is stated for, or null
 * @param each whether it is that of the functional class or item being listed
 */
record Reference(String name, Coordinates place, @Nullable Coordinates also, boolean each) {

    /** The place while a code is being listed, which is empty outside of lists. */
    Coordinates at(String code) {
        return each ? place.with(Dimension.FUNCTION, code) : place;
    }
}
