package duzhi.workflow.event;

import java.util.List;

/**
 * It was sent back.
 *
 * @param to where it went
 * @param opinion why
 * @param remarks what is wrong in which cell
 */
public record Returned(String to, String opinion, List<Remark> remarks) implements Event, Event.Moving {

    /** Keeps its own list. */
    public Returned {
        remarks = List.copyOf(remarks);
    }
}
