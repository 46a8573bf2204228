package duzhi.check.finding;

import duzhi.ledger.source.Place;

/** A spot that a finding rests on, and what part it plays. */
public record Where(Place place, Role role) {

    /** What a spot is to the finding. */
    public enum Role {
        /** The figure or words in question. */
        STATED,
        /** The other side: what it is held against. */
        AGAINST,
        /** One of the parts that were added up or divided. */
        OPERAND
    }
}
