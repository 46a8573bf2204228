package duzhi.cli.report;

import java.util.Locale;

/** Formats for lists that people or programs read. */
public enum ListFormat {
    TEXT,
    JSON;

    /** The word used on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
