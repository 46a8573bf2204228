package duzhi.server.check;

import duzhi.server.store.Upload;
import java.util.List;

/**
 * A check with everything there is to it.
 *
 * @param upload what was uploaded, and how far it is
 * @param documents what was read, and what could not be
 * @param findings by number
 * @param changes what has changed since documents were last checked, one for each document that was
 */
public record Check(Upload upload, List<Upload.Read> documents, List<Judged> findings, List<Change> changes) {

    /**
     * What has changed in a document since it was last checked.
     *
     * @param document its name
     * @param upload the last check of it
     * @param name what it was called there
     * @param fixed findings that are gone
     * @param same how many are still there
     * @param fresh how many are new
     */
    public record Change(String document, long upload, String name, List<Upload.Found> fixed, int same, int fresh) {

        /** Keeps its own list. */
        public Change {
            fixed = List.copyOf(fixed);
        }
    }

    /** Keeps its own lists. */
    public Check {
        documents = List.copyOf(documents);
        findings = List.copyOf(findings);
        changes = List.copyOf(changes);
    }

    /** How many findings nobody has decided on. */
    public long undecided() {
        return findings.stream().filter(each -> each.decisions().isEmpty()).count();
    }
}
