package duzhi.workflow.action;

import duzhi.workflow.event.Corrected;
import duzhi.workflow.event.Event;

/** Begins a corrected edition of a published document, with a notice (更正). */
public record Correct(String notice) implements Action {

    @Override
    public String deed() {
        return "correct";
    }

    @Override
    public Event on(Situation situation) throws Refused {
        situation.permit(deed());
        return new Corrected(
                Situation.said(notice, "更正要写明原因，将随新版公开", "a correction needs a notice, which is published with it"));
    }
}
