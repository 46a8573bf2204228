package duzhi.workflow.action;

import duzhi.workflow.event.Event;

/** Something a person wants to do with a document. */
public sealed interface Action
        permits Approve, Comment, Correct, Edit, IssueControl, Open, Publish, Return, Sign, Submit, Waive, Withdraw {

    /** The deed that a permission must grant for it. */
    String deed();

    /**
     * What comes of it.
     *
     * @throws Refused with every reason why nothing does
     */
    Event on(Situation situation) throws Refused;
}
