package duzhi.check.finding;

import java.util.Locale;

/** How much a finding weighs. */
public enum Severity {
    /** A contradiction proved from the document or a code set. */
    ERROR,
    /** Something a reviewer would send back with a question. */
    WARNING,
    /** Something worth knowing that needs no answer. */
    NOTE;

    /** The word used in reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
