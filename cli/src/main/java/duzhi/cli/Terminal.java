package duzhi.cli;

import duzhi.check.finding.Text.Language;
import duzhi.reader.open.Stop;
import java.io.PrintStream;

/**
 * Where a run prints, and in which language.
 *
 * @param out the report and nothing else
 * @param err everything else
 * @param attached whether a person looks at {@code out}
 * @param language of messages and reports
 * @param stop asked for when the user wants no more
 */
record Terminal(PrintStream out, PrintStream err, boolean attached, Language language, Stop stop) {

    Messages messages() {
        return Messages.of(language);
    }

    /** Prints a line beside the report. */
    void tell(String line) {
        err.println(line);
        err.flush();
    }
}
