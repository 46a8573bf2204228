package duzhi.server.disclosure;

import duzhi.server.store.Figures;
import duzhi.server.store.Files;
import duzhi.server.store.Releases.Matter;
import java.util.List;

/**
 * The files of a document, and what was found in them.
 *
 * @param files one of each format, and the open data
 * @param evidence what an evidence bundle holds beside the reasons
 * @param bundle name of the evidence bundle
 * @param figures as read back
 * @param findings errors
 * @param hits what must not be published
 * @param warnings how many findings weigh less
 */
record Assembly(
        List<Files.Content> files,
        Bundle evidence,
        String bundle,
        List<Figures.Entry> figures,
        List<Matter> findings,
        List<Matter> hits,
        int warnings) {

    /** Keeps its own lists. */
    Assembly {
        files = List.copyOf(files);
        figures = List.copyOf(figures);
        findings = List.copyOf(findings);
        hits = List.copyOf(hits);
    }
}
