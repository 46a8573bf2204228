package duzhi.workflow.action;

import duzhi.workflow.event.Event;
import duzhi.workflow.event.Published;

/** Opens a signed document to everybody (公开). */
public record Publish(String opinion) implements Action {

    @Override
    public String deed() {
        return "publish";
    }

    @Override
    public Event on(Situation situation) throws Refused {
        return new Published(situation.forward(deed()), opinion, situation.digest());
    }
}
