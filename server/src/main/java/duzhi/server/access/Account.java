package duzhi.server.access;

import java.io.Serializable;

/**
 * Who is signed in.
 *
 * @param id of the person
 * @param login what they signed in by
 * @param name shown
 * @param language of their pages
 * @param visit which of their visits this is part of; an earlier one no longer counts
 */
public record Account(long id, String login, String name, String language, int visit) implements Serializable {

    /** In the first visit. */
    public Account(long id, String login, String name, String language) {
        this(id, login, name, language, 0);
    }

    /** The same person is the same, whatever their name, language or password have become: visits are counted by it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Account account && account.id == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return login;
    }
}
