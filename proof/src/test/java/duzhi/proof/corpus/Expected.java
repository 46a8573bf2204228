package duzhi.proof.corpus;

import duzhi.check.finding.Finding;
import java.util.List;

/**
 * A row of truth.tsv: what a finding must say so that a problem found by hand counts as found.
 *
 * @param document path of the document below the folder
 * @param item number of the problem in that document's list, from 1
 * @param kind as that list gives it
 * @param severity as that list gives it: high, medium, low
 * @param rule that must find it, {@code -} where none does
 * @param where the page, or the line where the document has no pages
 * @param places in how many places at least
 * @param stated the figure in question
 */
record Expected(
        String document, int item, String kind, String severity, String rule, String where, int places, String stated) {

    static final int COLUMNS = 8;

    static Expected of(List<String> row) {
        return new Expected(
                row.get(0),
                Integer.parseInt(row.get(1)),
                row.get(2),
                row.get(3),
                row.get(4),
                row.get(5),
                Integer.parseInt(row.get(6)),
                row.get(7));
    }

    boolean isFound(Corpus corpus) {
        return places
                <= corpus.findings().stream()
                        .filter(finding -> isThis(corpus, finding))
                        .flatMap(finding -> corpus.stated(finding).stream())
                        .filter(where::equals)
                        .count();
    }

    private boolean isThis(Corpus corpus, Finding finding) {
        return finding.rule().equals(rule)
                && corpus.name(finding.document()).equals(document)
                && Judgement.figure(finding.stated()).equals(stated);
    }
}
