package duzhi.cli.report;

import duzhi.cli.original.Originals;
import java.util.Locale;

/** Formats a report can be written in. */
public enum Format {
    /** For reading in a terminal. */
    TEXT,
    /** For other programs. */
    JSON,
    /** For tools that show findings of many checkers, SARIF 2.1.0. */
    SARIF,
    /** One page for a browser, with every table and its findings. */
    HTML,
    /** A reviewer's list. */
    XLSX;

    /**
     * The writer of this format.
     *
     * @param colour whether text is coloured
     * @param all whether text repeats what it otherwise only counts
     * @param originals for pictures of pages
     */
    public ReportWriter writer(boolean colour, boolean all, Originals originals) {
        return switch (this) {
            case TEXT -> new TextReport(colour, all);
            case JSON -> new JsonReport();
            case SARIF -> new SarifReport();
            case HTML -> new HtmlReport(originals);
            case XLSX -> new XlsxReport();
        };
    }

    /** Whether a terminal cannot show it. */
    public boolean isBinary() {
        return this == XLSX;
    }

    /** The word used on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
