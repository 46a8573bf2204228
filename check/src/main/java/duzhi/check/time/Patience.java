package duzhi.check.time;

import duzhi.check.finding.Text;
import java.time.Duration;
import java.util.Optional;

/**
 * How long one document may be checked. It is asked between checks and in loops that may be long, so that whatever was
 * not reached can be said; a document that is done in time is checked the same whatever the limit.
 */
public final class Patience {

    /** A wish to end that comes from outside. */
    public interface Stop {
        /** Whether nothing more is wanted. */
        boolean isAsked();
    }

    /**
     * What every document is given.
     *
     * @param most longest time for the rules of a document, and again for the search for its corrections
     * @param late why a check was not carried out once the time is over, and how more of it is given
     * @param stop ends all checks
     * @param stopped why a check was not carried out once all were ended
     */
    public record Terms(Duration most, Text late, Stop stop, Text stopped) {

        /** As long as it takes. */
        public static final Terms ENDLESS = new Terms(Duration.ofDays(36_500), Text.NONE, () -> false, Text.NONE);

        /** Starts now. */
        public Patience start() {
            return new Patience(this);
        }
    }

    private final Terms terms;
    private final long start = System.nanoTime();

    private Patience(Terms terms) {
        this.terms = terms;
    }

    /** Why nothing more may be begun; empty while there is time. */
    public Optional<Text> over() {
        if (terms.stop().isAsked()) {
            return Optional.of(terms.stopped());
        }
        return left().isNegative() ? Optional.of(terms.late()) : Optional.empty();
    }

    /** What is left of the time, negative once it is over. */
    public Duration left() {
        return terms.most().minusNanos(System.nanoTime() - start);
    }

    /** To be called every few milliseconds of work: throws {@link Exhausted} once nothing more may be begun. */
    public void check() {
        over().ifPresent(why -> {
            throw new Exhausted(why);
        });
    }
}
