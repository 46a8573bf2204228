package duzhi.workflow.event;

/**
 * Somebody answers for a finding.
 *
 * @param finding its id
 * @param why the reason given
 */
public record Waived(String finding, String why) implements Event {}
