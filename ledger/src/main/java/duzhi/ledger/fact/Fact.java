package duzhi.ledger.fact;

import duzhi.ledger.source.Source;
import java.util.Optional;

/**
 * One stated value with what it is a value of and where it stands.
 *
 * @param id stable for the same document: its digest's first characters and the place
 * @param at what it is a value of
 * @param value what is stated
 * @param source where and how it was read
 * @param standing printed in the document, or worked out from what is printed
 */
public record Fact(String id, Coordinates at, Value value, Source source, Standing standing) {

    /** Whether a value is printed or follows from printed ones. */
    public enum Standing {
        STATED,
        DERIVED
    }

    /** A printed fact. */
    public static Fact stated(String id, Coordinates at, Value value, Source source) {
        return new Fact(id, at, value, source, Standing.STATED);
    }

    /** The figure, where the value is a number. */
    public Optional<Figure> figure() {
        return value.figure();
    }

    /** Whether the reading is sure enough for a relation to rest on it. */
    public boolean isCertain() {
        return source.certainty() != Source.Certainty.UNCERTAIN;
    }
}
