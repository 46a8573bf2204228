package duzhi.workflow.event;

/**
 * It was signed for publication (签发).
 */
public record Signed(String to, String opinion) implements Event, Event.Moving {}
