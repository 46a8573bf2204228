package duzhi.workflow.route;

import duzhi.check.finding.Text;
import java.util.List;

/**
 * Where a document can stand on its way.
 *
 * @param id unique on its route
 * @param name shown
 * @param by the role whose turn it is; empty where nobody has to do anything
 * @param does what moves it on, empty at the end
 * @param next where it goes then, empty at the end
 * @param replaced where it goes when a later edition takes its place, empty where none does
 * @param returns states it can be sent back to
 * @param edits whether its entries may be changed
 * @param guards what must hold before it moves on
 * @param hidden roles that do not read it yet
 * @param due the deadline of the calendar it is held to, empty for none
 * @param phase which step of a progress board it belongs to
 * @param isPublic whether everybody reads it
 */
public record State(
        String id,
        Text name,
        String by,
        String does,
        String next,
        String replaced,
        List<String> returns,
        boolean edits,
        List<Guard> guards,
        List<String> hidden,
        String due,
        String phase,
        boolean isPublic) {

    /** Keeps its own lists. */
    public State {
        returns = List.copyOf(returns);
        guards = List.copyOf(guards);
        hidden = List.copyOf(hidden);
    }

    /** Whether a document moves on from here. */
    public boolean isOpen() {
        return !next.isEmpty();
    }
}
