package duzhi.cli.original;

import duzhi.check.finding.Severity;
import duzhi.ledger.source.Spot;

/**
 * A finding at one of its places in the original.
 *
 * @param spot where
 * @param severity how much it weighs
 * @param stated whether this place is the one in question, not one it is held against
 * @param words what to tell there
 */
public record Mark(Spot spot, Severity severity, boolean stated, String words) {

    static final String AUTHOR = "Duzhi 度支";

    /** Red, amber and blue; what a finding is held against is grey. Components from 0 to 1. */
    float[] colour() {
        if (!stated) {
            return new float[] {0.75f, 0.75f, 0.75f};
        }
        return switch (severity) {
            case ERROR -> new float[] {1f, 0.45f, 0.45f};
            case WARNING -> new float[] {1f, 0.85f, 0.3f};
            case NOTE -> new float[] {0.5f, 0.8f, 1f};
        };
    }
}
