package duzhi.workflow.event;

/**
 * It was taken back before anybody opened it.
 */
public record Withdrawn(String to, String opinion) implements Event, Event.Moving {}
