package duzhi.workflow.action;

import duzhi.workflow.event.Change;
import duzhi.workflow.event.Entered;
import duzhi.workflow.event.Event;
import duzhi.workflow.route.Permission;
import java.util.List;

/** Changes entries (填报). */
public record Edit(List<Change> changes) implements Action {

    /** Keeps its own list. */
    public Edit {
        changes = List.copyOf(changes);
    }

    @Override
    public String deed() {
        return Permission.EDIT;
    }

    @Override
    public Event on(Situation situation) throws Refused {
        situation.permit(deed());
        return new Entered(changes);
    }
}
