package duzhi.workflow.action;

import duzhi.workflow.event.Event;
import duzhi.workflow.event.Submitted;

/** Sends a document on to whoever reviews it (送审). */
public record Submit(String opinion) implements Action {

    @Override
    public String deed() {
        return "submit";
    }

    @Override
    public Event on(Situation situation) throws Refused {
        return new Submitted(situation.forward(deed()), opinion, situation.digest());
    }
}
