package duzhi.cli.report;

import duzhi.check.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A finding with its number in the report.
 *
 * @param number from 1 through the whole report, symptoms after their cause
 * @param finding the finding
 * @param cause the finding that explains it, or null
 */
record Item(int number, Finding finding, @Nullable Item cause) {

    /** How deep it stands below a root cause. */
    int depth() {
        return cause == null ? 0 : cause.depth() + 1;
    }
}
