package duzhi.workflow.action;

import duzhi.workflow.event.Event;
import duzhi.workflow.event.Withdrawn;
import duzhi.workflow.route.Permission;

/** Takes a document back before anybody has opened it (撤回). */
public record Withdraw(String opinion) implements Action {

    @Override
    public String deed() {
        return Permission.WITHDRAW;
    }

    @Override
    public Event on(Situation situation) throws Refused {
        situation.permit(deed());
        if (situation.opened()) {
            throw Refused.unready("下一环节已经打开，不能撤回；请联系对方退回", "the next has opened it already; ask them to send it back");
        }
        String to = situation
                .route()
                .before(situation.state())
                .orElseThrow(() -> Refused.unready("没有可撤回的环节", "there is nowhere to take it back to"))
                .id();
        return new Withdrawn(to, opinion);
    }
}
