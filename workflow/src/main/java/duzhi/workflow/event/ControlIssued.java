package duzhi.workflow.event;

import java.math.BigDecimal;

/**
 * The finance bureau set its control number (一下).
 *
 * @param to where it went
 * @param amount yuan that expenditure may not exceed
 * @param opinion what was said
 */
public record ControlIssued(String to, BigDecimal amount, String opinion) implements Event, Event.Moving {}
