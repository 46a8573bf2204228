package duzhi.server.access;

import java.io.Serializable;

/**
 * Who is signed in.
 *
 * @param id of the person
 * @param login what they signed in by
 * @param name shown
 * @param language of their pages
 */
public record Account(long id, String login, String name, String language) implements Serializable {

    @Override
    public String toString() {
        return login;
    }
}
