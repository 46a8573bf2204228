package duzhi.cli;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;

/** Exit statuses. */
final class Status {

    /** No finding of level error. */
    static final int CLEAN = 0;
    /** At least one finding of level error. */
    static final int ERRORS = 1;
    /** Some input could not be read, or the arguments are off. */
    static final int TROUBLE = 2;

    private Status() {}

    /** An input that was not read outweighs the findings in the others: the answer is not complete. */
    static int of(Audit audit) {
        if (!audit.failures().isEmpty()) {
            return TROUBLE;
        }
        return audit.findings().stream().anyMatch(Status::isError) ? ERRORS : CLEAN;
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == Severity.ERROR
                || finding.symptoms().stream().anyMatch(Status::isError);
    }
}
