package duzhi.ledger.journal;

import duzhi.ledger.fact.Fact;
import java.time.Instant;

/** A line of the journal. */
public sealed interface Entry {

    /** The fact this entry adds. */
    Fact fact();

    /** A fact as it was first read or entered. */
    record Recorded(Fact fact) implements Entry {}

    /**
     * A fact that takes the place of an earlier one.
     *
     * @param fact the value now held true
     * @param corrects id of the fact it replaces
     * @param who the person who decided it
     * @param why the reason given
     * @param when the moment of the decision
     */
    record Corrected(Fact fact, String corrects, String who, String why, Instant when) implements Entry {}
}
