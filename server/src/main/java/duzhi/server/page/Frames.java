package duzhi.server.page;

/** What browsers are told about documents that are shown whole. */
final class Frames {

    /** No script, nothing from elsewhere; the document brings its own style. */
    static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private Frames() {}
}
