package duzhi.workflow.action;

import duzhi.workflow.event.Approved;
import duzhi.workflow.event.Event;

/** Lets a document pass (通过). */
public record Approve(String opinion) implements Action {

    @Override
    public String deed() {
        return "approve";
    }

    @Override
    public Event on(Situation situation) throws Refused {
        return new Approved(situation.forward(deed()), opinion, situation.digest());
    }
}
