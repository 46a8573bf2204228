package duzhi.cli.report;

import java.util.Locale;

/** Formats for data that other programs take up. */
public enum DataFormat {
    JSON,
    CSV;

    /** The word used on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
