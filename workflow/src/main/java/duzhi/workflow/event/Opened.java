package duzhi.workflow.event;

/**
 * Whoever has to act next has seen it: from now on it cannot be taken back.
 */
public record Opened() implements Event {}
