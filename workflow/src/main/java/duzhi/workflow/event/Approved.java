package duzhi.workflow.event;

/**
 * A reviewer let it pass.
 *
 * @param to where it went
 * @param opinion what was said
 * @param digest SHA-256 of its entries as approved
 */
public record Approved(String to, String opinion, String digest) implements Event, Event.Moving {}
