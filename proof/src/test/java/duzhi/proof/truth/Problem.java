package duzhi.proof.truth;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Where.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of truth.tsv: a true problem of a document.
 *
 * @param document first digits of its SHA-256
 * @param line the decisive line, 0 for the document as a whole
 * @param lines every line it stands at
 * @param severity as the audit by hand gave it
 * @param origin whether that audit lists it, it is a part of one listed, or was added later
 * @param rule the one that claims it, {@code -} where none does
 * @param text what is wrong
 */
record Problem(
        String document, int line, Set<Integer> lines, Severity severity, Origin origin, String rule, String text) {

    /** Digits of the SHA-256 that name a document. */
    static final int DIGITS = 8;

    /** Where a row comes from; recall counts the first alone. */
    enum Origin {
        AUDIT,
        PART,
        ADDED
    }

    static Problem of(String row) {
        List<String> cells = List.of(row.split("\t"));
        assertThat(cells).as(row).hasSize(7);
        int line = Integer.parseInt(cells.get(1));
        Stream<Integer> also = cells.get(2).equals("-")
                ? Stream.of()
                : Stream.of(cells.get(2).split(",")).map(Integer::valueOf);
        return new Problem(
                cells.get(0),
                line,
                Stream.concat(Stream.of(line), also).collect(Collectors.toCollection(TreeSet::new)),
                Severity.valueOf(cells.get(3).toUpperCase(Locale.ROOT)),
                Origin.valueOf(cells.get(4).toUpperCase(Locale.ROOT)),
                cells.get(5),
                cells.get(6));
    }

    /** Whether the finding is of the rule that claims this, and of the document. */
    boolean isClaimedBy(Finding finding) {
        return rule.equals(finding.rule()) && finding.document().startsWith(document);
    }

    /** Whether the finding names the decisive line. */
    boolean isFoundBy(Finding finding) {
        return isClaimedBy(finding) && linesOf(finding).contains(line);
    }

    /** The lines that a finding says are in question. */
    static Set<Integer> linesOf(Finding finding) {
        return finding.where().stream()
                .filter(where -> where.role() == Role.STATED)
                .map(where -> where.place().line())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
