package duzhi.workflow.action;

import duzhi.workflow.event.Corrected;
import duzhi.workflow.event.Event;

/** Puts a corrected edition in the place of a published one, with a notice (更正). */
public record Correct(String notice) implements Action {

    @Override
    public String deed() {
        return "correct";
    }

    @Override
    public Event on(Situation situation) throws Refused {
        return new Corrected(
                situation.forward(deed()),
                Situation.said(notice, "更正要写明原因，将随新版公开", "a correction needs a notice, which is published with it"));
    }
}
