package duzhi.workflow.action;

import duzhi.workflow.event.Commented;
import duzhi.workflow.event.Event;
import duzhi.workflow.event.Remark;
import duzhi.workflow.route.Permission;

/** Says something about a cell (批注). */
public record Comment(Remark remark) implements Action {

    @Override
    public String deed() {
        return Permission.READ;
    }

    @Override
    public Event on(Situation situation) throws Refused {
        situation.permit(deed());
        Situation.said(remark.words(), "批注不能为空", "a comment needs words");
        return new Commented(remark);
    }
}
