package duzhi.publish.narrative;

import duzhi.form.text.Labels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The terms that a glossary can explain, in the order in which it does. */
final class Terms {

    /** A term and its explanation. */
    record Term(String name, String meaning) {}

    private static final List<Term> ALL = read();

    private Terms() {}

    /** The terms that a text uses; a term within a longer one is not thereby used. */
    static List<Term> usedIn(String text) {
        String rest = Labels.fold(text);
        Set<Term> used = new HashSet<>();
        List<Term> longest = ALL.stream()
                .sorted(Comparator.comparingInt((Term term) -> term.name().length())
                        .reversed())
                .toList();
        for (Term term : longest) {
            String name = Labels.fold(term.name());
            if (rest.contains(name)) {
                used.add(term);
                rest = rest.replace(name, "\n");
            }
        }
        return ALL.stream().filter(used::contains).toList();
    }

    private static List<Term> read() {
        try (InputStream in = Objects.requireNonNull(Terms.class.getResourceAsStream("terms.txt"), "terms.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(row -> !row.isBlank() && !row.startsWith("//"))
                    .map(row -> new Term(row.substring(0, row.indexOf('：')), row.substring(row.indexOf('：') + 1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("terms.txt", e);
        }
    }
}
