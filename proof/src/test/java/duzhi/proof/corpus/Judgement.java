package duzhi.proof.corpus;

import duzhi.check.finding.Finding;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of judged.tsv: an error-level finding, looked up in its document by hand.
 *
 * @param key which finding
 * @param isTrue whether it is right
 * @param reason why
 */
record Judgement(Key key, boolean isTrue, String reason) {

    static final int COLUMNS = 6;

    private static final Pattern FIGURE = Pattern.compile("([-+]?[\\d,.]+)(?:%|万元|亿元|元)?");

    /**
     * Which finding.
     *
     * @param document path of the document below the folder
     * @param rule that found it
     * @param where the page, or the line where the document has no pages
     * @param stated the figure in question, {@code -} where it is about words
     */
    record Key(String document, String rule, String where, String stated) {

        static Key of(Corpus corpus, Finding finding) {
            return new Key(
                    corpus.name(finding.document()),
                    finding.rule(),
                    corpus.stated(finding).getFirst(),
                    figure(finding.stated()));
        }
    }

    static Judgement of(List<String> row) {
        return new Judgement(
                new Key(row.get(0), row.get(1), row.get(2), row.get(3)),
                row.get(4).equals("true"),
                row.get(5));
    }

    /** A figure without its unit, {@code -} for anything else: the repository keeps no words of a document. */
    static String figure(String stated) {
        Matcher figure = FIGURE.matcher(stated);
        return figure.matches() ? Objects.requireNonNull(figure.group(1)) : "-";
    }
}
