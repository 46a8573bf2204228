package duzhi.reader.narrative;

import duzhi.form.model.Narrative.Subject;
import duzhi.ledger.fact.Coordinates;
import java.util.List;
import java.util.Optional;

/**
 * The words that say which figure of a subject follows, such as 年初预算 and 支出决算.
 *
 * @param figures the figures that the texts of a set speak of
 */
record Measures(List<Subject> figures) {

    /** The figure that words name. */
    Optional<Coordinates> named(String words) {
        return figures.stream()
                .filter(figure -> figure.words().stream().anyMatch(words::contains))
                .findFirst()
                .map(Subject::at);
    }

    /** What 预算数 says where no other budget was named. */
    Optional<Coordinates> budget() {
        return named("预算数");
    }

    /** Whether they leave nothing of words but what stands before any amount. */
    boolean leave(String words) {
        return Words.onlyFills(Words.without(words, figures));
    }

    /** Whether they are all that a clause says. */
    boolean areAll(String clause) {
        return named(clause).isPresent() && leave(clause);
    }
}
