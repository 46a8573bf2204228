package duzhi.workflow.event;

/**
 * A corrected edition took its place.
 *
 * @param to where it went
 * @param opinion the notice
 * @param by the corrected edition
 */
public record Replaced(String to, String opinion, long by) implements Event, Event.Moving {}
