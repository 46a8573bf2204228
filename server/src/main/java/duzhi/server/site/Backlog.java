package duzhi.server.site;

/** Documents that are still on their way to the public pages, so that a visitor is told that more will come. */
public interface Backlog {

    /** How many there are; 0 as a rule. */
    int left();
}
