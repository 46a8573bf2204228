package duzhi.workflow.event;

/**
 * One cell that was changed.
 *
 * @param sheet key of the sheet
 * @param line from 1
 * @param column key of the column
 * @param was what stood there
 * @param now what stands there
 */
public record Change(String sheet, int line, String column, String was, String now) {}
