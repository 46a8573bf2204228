package duzhi.cli;

import duzhi.check.engine.Audit.Failure;
import duzhi.reader.document.Unreadable;
import java.nio.file.Path;

/** Says of a file that cannot be read what it is and what to do. */
final class Refusals {

    private Refusals() {}

    static Failure of(Path file, Unreadable reason) {
        return new Failure(
                file.toString(),
                Messages.both("refusal." + reason.why(), reason.detail()),
                Messages.both("remedy." + reason.why()));
    }

    /** A text in which nothing is known: no check was carried out, which must not look like a pass. */
    static Failure unknown(Path file) {
        return new Failure(file.toString(), Messages.both("refusal.UNKNOWN"), Messages.both("remedy.UNKNOWN"));
    }
}
