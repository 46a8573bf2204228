package duzhi.workflow.action;

import duzhi.workflow.event.ControlIssued;
import duzhi.workflow.event.Event;
import java.math.BigDecimal;

/** Sets the control number of a unit (下达控制数). */
public record IssueControl(BigDecimal amount, String opinion) implements Action {

    @Override
    public String deed() {
        return "issue";
    }

    @Override
    public Event on(Situation situation) throws Refused {
        if (amount.signum() < 0) {
            throw Refused.unready("控制数不能小于零", "a control number cannot be below zero");
        }
        return new ControlIssued(situation.forward(deed()), amount, opinion);
    }
}
