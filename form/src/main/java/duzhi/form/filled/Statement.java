package duzhi.form.filled;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.source.Place;
import org.jspecify.annotations.Nullable;

/** What a sentence says about figures beside stating an amount. */
public sealed interface Statement {

    /** The stretch of text that says it. */
    Place at();

    /** A stated share: {@code part} is {@code share} of {@code whole}. */
    record Share(Fact part, Coordinates whole, Figure share, Place at) implements Statement {}

    /**
     * A stated change against another figure of the same subject: another year's, or another stage of the same year.
     *
     * @param subject what changed, with the year it changed to
     * @param against the figure it is compared with
     * @param direction the word of direction
     * @param delta size of the change without sign, or null where it is not stated
     * @param rate rate of the change without sign, or null
     * @param reason the reason given, empty where none is
     */
    record Change(
            Coordinates subject,
            Coordinates against,
            Direction direction,
            @Nullable Figure delta,
            @Nullable Figure rate,
            String reason,
            Place at)
            implements Statement {

        /** The year it is compared with, or empty. */
        public String base() {
            return against.find(Dimension.YEAR).orElse("");
        }
    }

    /** A stated completion: {@code part} is {@code rate} of the budget at {@code whole}. */
    record Completion(Coordinates part, Coordinates whole, Figure rate, Place at) implements Statement {}

    /** The subject is said not to exist or not to be used, in the named years. */
    record None(Coordinates subject, Place at) implements Statement {}

    /** Words of direction. */
    enum Direction {
        UP,
        DOWN,
        FLAT
    }
}
