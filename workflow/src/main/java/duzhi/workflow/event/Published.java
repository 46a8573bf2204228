package duzhi.workflow.event;

/**
 * Everybody reads it from now on.
 *
 * @param to where it went
 * @param opinion what was said
 * @param digest SHA-256 over its files
 */
public record Published(String to, String opinion, String digest) implements Event, Event.Moving {}
