package duzhi.cli;

/** What kind of document is to be entered. */
enum DocumentKind {
    BUDGET("department-budget"),
    ACCOUNTS("final-account"),
    SELF_EVALUATION("self-evaluation"),
    GOALS("goals");

    private final String document;

    DocumentKind(String document) {
        this.document = document;
    }

    /** The kind of document its family of forms makes. */
    String document() {
        return document;
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
