package duzhi.form.filled;

import java.util.List;

/**
 * A table that matches no form: nothing in it is checked.
 *
 * @param title the words above it, or empty
 * @param firstLine first line
 * @param lastLine last line
 * @param printed its lines
 */
public record UnrecognisedTable(String title, int firstLine, int lastLine, List<PrintedRow> printed) {}
