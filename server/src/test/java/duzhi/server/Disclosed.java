package duzhi.server;

import duzhi.server.desk.Department;
import duzhi.server.desk.Desk;
import duzhi.server.disclosure.Disclosures;
import duzhi.server.store.Document;
import duzhi.workflow.action.Approve;
import duzhi.workflow.action.Publish;
import duzhi.workflow.action.Refused;
import duzhi.workflow.action.Sign;
import duzhi.workflow.action.Submit;
import org.jspecify.annotations.Nullable;

/** A budget of a unit that nobody else touches, approved and made public, with people who can sign in. */
public final class Disclosed {

    private static final long SEED = 70;

    private static @Nullable Document one;

    private Disclosed() {}

    /** As it was made public; the first call makes it. */
    public static synchronized Document one() throws Refused {
        if (one == null) {
            one = publish();
        }
        return one;
    }

    private static Document publish() throws Refused {
        Department department = new Department(SEED);
        department.letsItsPeopleSignIn();
        department.walk(department.unit(0), "approved");
        Document budget = department.unit(0);
        long clerk = department.id(budget.agency().code() + ".clerk");
        long head = department.id(budget.agency().code() + ".head");
        String office = department.office().code();
        Desk desk = Started.system().bean(Desk.class);
        long id = Started.system()
                .bean(Disclosures.class)
                .begin(clerk, budget.id(), null)
                .id();
        desk.act(clerk, id, new Submit("请审查"));
        desk.act(head, id, new Approve("不涉密"));
        desk.act(department.id(office + ".auditor"), id, new Approve("同意公开"));
        desk.act(department.id(office + ".depthead"), id, new Sign("同意"));
        return desk.act(head, id, new Publish("公开"));
    }
}
