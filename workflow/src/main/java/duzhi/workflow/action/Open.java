package duzhi.workflow.action;

import duzhi.workflow.event.Event;
import duzhi.workflow.event.Opened;

/** Looks at a document that waits for this person. */
public record Open() implements Action {

    @Override
    public String deed() {
        return "open";
    }

    @Override
    public Event on(Situation situation) throws Refused {
        if (!situation.state().isOpen()
                || !situation.deeds().contains(situation.state().does())) {
            throw Refused.forbidden("这份文件不在等您处理", "it does not wait for you");
        }
        return new Opened();
    }
}
