package duzhi.workflow.action;

import duzhi.workflow.event.Event;
import duzhi.workflow.event.Waived;
import duzhi.workflow.route.Permission;

/** Answers for a finding (出错说明). */
public record Waive(String finding, String why) implements Action {

    @Override
    public String deed() {
        return Permission.WAIVE;
    }

    @Override
    public Event on(Situation situation) throws Refused {
        situation.permit(deed());
        return new Waived(finding, Situation.said(why, "豁免要写明理由", "answering for a finding needs a reason"));
    }
}
