package duzhi.workflow.event;

import java.util.List;

/**
 * A department took the entries of its units over into its own (汇总): what it had taken before made way.
 *
 * @param units whose, and as they were sent on when; units that are not named here were left out
 * @param changes cells that were written by it
 */
public record Consolidated(List<Taken> units, List<Change> changes) implements Event {

    /** Keeps its own lists. */
    public Consolidated {
        units = List.copyOf(units);
        changes = List.copyOf(changes);
    }
}
