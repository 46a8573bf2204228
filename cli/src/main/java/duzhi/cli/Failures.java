package duzhi.cli;

import duzhi.check.engine.Audit;
import java.util.List;

/** Says beside the report which inputs could not be read. */
final class Failures {

    private Failures() {}

    static void tell(List<Audit.Failure> failures, Terminal terminal) {
        for (Audit.Failure failure : failures) {
            terminal.tell(terminal.messages()
                    .say(
                            "error.input",
                            failure.path(),
                            failure.message().in(terminal.language()),
                            failure.remedy().in(terminal.language())));
        }
    }

    static int status(List<Audit.Failure> failures) {
        return failures.isEmpty() ? Status.CLEAN : Status.TROUBLE;
    }
}
