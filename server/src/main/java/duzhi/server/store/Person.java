package duzhi.server.store;

import duzhi.workflow.duty.Duty;
import java.util.List;

/**
 * Somebody who works with the system.
 *
 * @param id unique
 * @param login what they sign in by
 * @param name shown
 * @param language of their pages, {@code zh} or {@code en}
 * @param active whether they may sign in
 * @param duties what they are there for
 */
public record Person(long id, String login, String name, String language, boolean active, List<Duty> duties) {

    /** Keeps its own list. */
    public Person {
        duties = List.copyOf(duties);
    }
}
