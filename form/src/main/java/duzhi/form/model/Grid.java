package duzhi.form.model;

import duzhi.ledger.fact.Dimension;
import java.util.List;
import java.util.Optional;

/**
 * A part of a form with headings above and rows below.
 *
 * @param id its name in the definition
 * @param columns from left to right
 * @param rows rows known by label
 * @param each rows of which there may be any number, the first that fits wins
 * @param complete dimensions of which the rows list every part
 * @param ratios stated rates
 * @param noise words left behind by merged cells that belong to no column
 * @param levels first-level groups of indicator rows, empty for other grids
 */
public record Grid(
        String id,
        List<Column> columns,
        List<RowRule> rows,
        List<EachRow> each,
        List<Dimension> complete,
        List<Ratio> ratios,
        List<String> noise,
        List<Level> levels) {

    /**
     * A first-level group of indicators.
     *
     * @param name as printed
     * @param weight points the regulation gives it, for placing labels that a page break displaced
     * @param parts second-level names that belong to it
     */
    public record Level(String name, int weight, List<String> parts) {}

    /** A column by key. */
    public Optional<Column> find(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }

    /** The sides of the table, one empty name where there is one side only. */
    public List<String> panels() {
        return columns.stream().map(Column::panel).distinct().toList();
    }
}
