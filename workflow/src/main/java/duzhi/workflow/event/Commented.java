package duzhi.workflow.event;

/**
 * Something was said about a cell without sending the document anywhere.
 */
public record Commented(Remark remark) implements Event {}
