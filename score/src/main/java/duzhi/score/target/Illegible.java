package duzhi.score.target;

/** Leaves the grammar from any depth; {@link Reading} turns it into {@link Unreadable}. */
final class Illegible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String detail;

    Illegible(Reason reason, String detail) {
        super(reason.sentence(), null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    Unreadable in(String printed) {
        return new Unreadable(printed, reason, detail);
    }
}
