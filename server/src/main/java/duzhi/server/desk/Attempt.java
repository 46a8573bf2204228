package duzhi.server.desk;

import duzhi.workflow.action.Refused;
import java.util.function.Function;
import java.util.function.Supplier;

/** Work that may be refused, done inside a transaction: a refusal undoes it and reaches whoever asked. */
final class Attempt<T> {

    /** The work itself. */
    interface Work<T> {
        T run() throws Refused;
    }

    private final Work<T> work;

    private Attempt(Work<T> work) {
        this.work = work;
    }

    static <T> Attempt<T> of(Work<T> work) {
        return new Attempt<>(work);
    }

    T in(Function<Supplier<T>, T> transaction) throws Refused {
        try {
            return transaction.apply(() -> {
                try {
                    return work.run();
                } catch (Refused refused) {
                    throw new Undone(refused);
                }
            });
        } catch (Undone undone) {
            throw undone.refused;
        }
    }

    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Refused refused;

        Undone(Refused refused) {
            super(refused);
            this.refused = refused;
        }
    }
}
