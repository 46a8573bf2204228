package duzhi.form.model;

import duzhi.ledger.fact.Coordinates;
import java.util.List;

/**
 * A column of a grid.
 *
 * @param key its name in the definition
 * @param panel the side of a two-sided table it belongs to, empty where there is one side only
 * @param headers the headings it is known by; {@code a/b} asks for b below a
 * @param is what its cells hold
 * @param at what its figures are narrowed to
 * @param among the only words that can stand there, empty where any can
 * @param carries whether a blank cell repeats the one above: merged cells
 * @param required whether a grid without it is not this grid
 * @param beside whether it shares the heading printed over the column before it
 */
public record Column(
        String key,
        String panel,
        List<String> headers,
        CellKind is,
        Coordinates at,
        List<String> among,
        boolean carries,
        boolean required,
        boolean beside) {

    /** Columns are looked up for every cell; the key tells them apart well enough. */
    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
