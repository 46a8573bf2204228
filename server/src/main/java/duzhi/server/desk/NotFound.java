package duzhi.server.desk;

/** What was asked for is not there, or not for this person: which of the two is not told. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Names what was asked for. */
    public NotFound(String what) {
        super(what);
    }
}
