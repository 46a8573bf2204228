package duzhi.workflow.action;

import duzhi.workflow.event.Event;
import duzhi.workflow.event.Remark;
import duzhi.workflow.event.Returned;
import duzhi.workflow.route.Permission;
import java.util.List;

/** Sends a document back with reasons, which may point at cells (退回). */
public record Return(String to, String opinion, List<Remark> remarks) implements Action {

    /** Keeps its own list. */
    public Return {
        remarks = List.copyOf(remarks);
    }

    @Override
    public String deed() {
        return Permission.RETURN;
    }

    @Override
    public Event on(Situation situation) throws Refused {
        String reason =
                remarks.isEmpty() ? Situation.said(opinion, "退回要写明原因", "sending it back needs a reason") : opinion;
        return new Returned(situation.back(to), reason, remarks);
    }
}
