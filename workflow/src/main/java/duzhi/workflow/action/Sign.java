package duzhi.workflow.action;

import duzhi.workflow.event.Event;
import duzhi.workflow.event.Signed;

/** Signs a document for publication (签发). */
public record Sign(String opinion) implements Action {

    @Override
    public String deed() {
        return "sign";
    }

    @Override
    public Event on(Situation situation) throws Refused {
        return new Signed(situation.forward(deed()), opinion);
    }
}
