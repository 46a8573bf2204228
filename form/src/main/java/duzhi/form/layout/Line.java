package duzhi.form.layout;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import java.util.List;

/** A row as printed, or rows of which there may be any number. */
public sealed interface Line {

    /** Id of the form's row or each-row. */
    String row();

    /**
     * A row known by its label.
     *
     * @param label as printed
     * @param indent steps the label is moved in
     * @param foot whether it stands at the bottom, beside those of the other panel
     */
    record Fixed(String row, String label, int indent, boolean foot) implements Line {}

    /**
     * Rows for whatever is in use.
     *
     * @param by what there is a row for: codes, units, projects or indicators
     * @param lengths digits of the codes that have a row of their own, the wider first; empty for whole codes
     * @param within what the rows are narrowed to besides what the form says
     * @param label how a name is printed; {@code {n}} stands for its running number in Chinese, {@code {name}} for itself
     * @param beside indicators printed beside a project, by first level
     */
    record Each(
            String row,
            List<Dimension> by,
            List<Integer> lengths,
            Coordinates within,
            String label,
            List<Beside> beside)
            implements Line {}

    /**
     * Indicators of one level in columns of their own.
     *
     * @param level first-level name
     * @param name key of the column for their names
     * @param target key of the column for their targets
     */
    record Beside(String level, String name, String target) {}
}
