package duzhi.cli;

import duzhi.check.finding.Text.Language;
import java.io.PrintStream;

/**
 * Where a run prints, and in which language.
 *
 * @param out the report and nothing else
 * @param err everything else
 * @param attached whether a person looks at {@code out}
 * @param language of messages and reports
 */
record Terminal(PrintStream out, PrintStream err, boolean attached, Language language) {

    Messages messages() {
        return Messages.of(language);
    }

    /** Prints a line beside the report. */
    void tell(String line) {
        err.println(line);
        err.flush();
    }
}
