package duzhi.workflow.event;

/**
 * What somebody says about one cell.
 *
 * @param sheet key of the sheet
 * @param line from 1
 * @param column key of the column
 * @param words what is said
 */
public record Remark(String sheet, int line, String column, String words) {}
