package duzhi.cli;

import duzhi.check.engine.Audit.Failure;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Remark;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;

/** Says of a file that cannot be read what it is and what to do. */
final class Refusals {

    private Refusals() {}

    static Failure of(String path, Unreadable reason) {
        return new Failure(
                path,
                Messages.both("refusal." + reason.why(), reason.detail()),
                Messages.both("remedy." + reason.why(), reason.detail()));
    }

    /** A document in which nothing is known: no check was carried out, which must not look like a pass. */
    static Failure unknown(FilledDocument document) {
        boolean scanned = document.remarks().stream().anyMatch(remark -> remark.kind() == Remark.Kind.SCANNED_PAGE);
        if (scanned && document.lines().stream().allMatch(String::isBlank)) {
            return of(document.path(), new Unreadable(Why.SCANNED, ""));
        }
        String named = document.remarks().stream()
                .filter(remark -> remark.kind() == Remark.Kind.MISLABELLED)
                .map(Remark::detail)
                .findFirst()
                .orElse("");
        return named.isEmpty()
                ? new Failure(document.path(), Messages.both("refusal.UNKNOWN"), Messages.both("remedy.UNKNOWN"))
                : new Failure(
                        document.path(),
                        Messages.both("refusal.MISLABELLED", named),
                        Messages.both("remedy.MISLABELLED"));
    }
}
