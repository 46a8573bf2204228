package duzhi.workflow.event;

/**
 * A correction was begun: the document stays as it is until the corrected edition takes its place.
 *
 * @param opinion the notice, which is published with the corrected edition
 */
public record Corrected(String opinion) implements Event {}
