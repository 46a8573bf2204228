package duzhi.form.filled;

import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Value;
import duzhi.ledger.source.Source;
import java.util.Optional;

/**
 * A cell as read.
 *
 * @param text cleaned text, for comparing words
 * @param value what it states
 * @param source where it stands and how it was read
 */
public record FilledCell(String text, Value value, Source source) {

    /** The figure, where it states one. */
    public Optional<Figure> figure() {
        return value.figure();
    }

    /** Whether nothing is printed. */
    public boolean isBlank() {
        return value == Value.Empty.BLANK;
    }
}
