package duzhi.workflow.event;

import java.util.List;

/**
 * Cells were filled in or changed.
 */
public record Entered(List<Change> changes) implements Event {

    /** Keeps its own list. */
    public Entered {
        changes = List.copyOf(changes);
    }
}
