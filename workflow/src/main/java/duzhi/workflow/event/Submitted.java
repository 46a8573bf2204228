package duzhi.workflow.event;

/**
 * It was sent on by whoever made it.
 *
 * @param to where it went
 * @param opinion what was said
 * @param digest SHA-256 of its entries as sent
 */
public record Submitted(String to, String opinion, String digest) implements Event, Event.Moving {}
