package duzhi.cli;

import duzhi.check.finding.Suggestion.Change;
import duzhi.cli.report.RepairList.Entry;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Value;
import duzhi.ledger.journal.Journal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Accepted corrections as entries of the journal. */
final class Decisions {

    private Decisions() {}

    /** For every figure that a correction changes the fact as read and the one that takes its place, or the words. */
    static Journal journal(List<Entry> accepted, List<FilledDocument> documents, String who, String why, Instant when) {
        Journal journal = new Journal();
        for (Entry entry : accepted) {
            for (Change change : entry.suggestion().changes()) {
                fact(documents, change)
                        .ifPresentOrElse(
                                fact -> {
                                    journal.record(fact);
                                    journal.correct(fact.id(), corrected(fact, change), who, why, when);
                                },
                                () -> journal.reword(change.at(), change.stated(), change.suggested(), who, why, when));
            }
        }
        return journal;
    }

    /** The fact by its id, that of a rate in a table by its place; words around a rate in running text are no fact. */
    private static Optional<Fact> fact(List<FilledDocument> documents, Change change) {
        return documents.stream()
                .flatMap(document -> document.facts().stream())
                .filter(fact -> fact.figure().isPresent())
                .filter(fact -> change.fact().isEmpty()
                        ? fact.source().place().equals(change.at())
                        : fact.id().equals(change.fact()))
                .findFirst();
    }

    private static Fact corrected(Fact fact, Change change) {
        BigDecimal number = new BigDecimal(change.suggested().replaceAll("[^0-9.\\-]", ""));
        Figure figure = new Figure(number, fact.figure().orElseThrow().unit());
        return new Fact(fact.id() + "+1", fact.at(), new Value.Number(figure), fact.source(), Fact.Standing.STATED);
    }
}
