package duzhi.server.store;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work with the database on behalf of somebody, as one transaction. Inside it every query sees what that person may see
 * and no more. Work inside other work is part of it.
 */
@Component
public class Session {

    private static final String NOT_PERMITTED = "42501";

    private final JdbcClient db;
    private final TransactionTemplate transactions;

    /** Over a pool. */
    public Session(JdbcClient db, PlatformTransactionManager manager) {
        this.db = db;
        this.transactions = new TransactionTemplate(manager);
    }

    /** As a person who is signed in. */
    public <T> T as(long person, Supplier<T> work) {
        return run(String.valueOf(person), false, work);
    }

    /** As a visitor: only what is published is there. */
    public <T> T visitor(Supplier<T> work) {
        return run("", false, work);
    }

    /** As the program itself, whom nothing is hidden from. Only for what no person asks for. */
    public <T> T system(Supplier<T> work) {
        return run("", true, work);
    }

    /** As a person, but with the rights of the program where it sets dates: for loading what happened earlier. */
    public <T> T past(long person, Supplier<T> work) {
        return run(String.valueOf(person), true, work);
    }

    private <T> T run(String person, boolean owner, Supplier<T> work) {
        try {
            return transacted(person, owner, work);
        } catch (BadSqlGrammarException e) {
            if (e.getCause() instanceof SQLException refused && NOT_PERMITTED.equals(refused.getSQLState())) {
                throw new PermissionDeniedDataAccessException("the database refuses it", e);
            }
            throw e;
        }
    }

    private <T> T transacted(String person, boolean owner, Supplier<T> work) {
        return transactions.execute(status -> {
            if (owner) {
                db.sql("set local role none").update();
            }
            db.sql("select set_config('duzhi.person', ?, true)")
                    .param(person)
                    .query(String.class)
                    .single();
            return work.get();
        });
    }
}
