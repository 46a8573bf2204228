package duzhi.workflow.event;

/**
 * A corrected edition took its place.
 *
 * @param to where it went
 * @param opinion the notice
 */
public record Corrected(String to, String opinion) implements Event, Event.Moving {}
