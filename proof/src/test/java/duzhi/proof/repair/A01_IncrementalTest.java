package duzhi.proof.repair;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.derive.Deriver;
import duzhi.check.derive.Incremental;
import duzhi.check.relation.Batch;
import duzhi.check.relation.Linear.Outcome;
import duzhi.form.filled.FilledDocument;
import duzhi.form.load.Dimensions;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** After an edit only what depends on it is examined, and the verdicts are those of a whole audit. */
class A01_IncrementalTest {

    private static final int EDITS = 200;
    private static final Dimensions DIMENSIONS = Dimensions.load();

    @Test
    void anEditGivesTheVerdictsOfAWholeAudit() throws Exception {
        FilledDocument document = Documents.clean("department-budget.txt");
        Incremental incremental = new Incremental(document, DIMENSIONS);
        Random random = new Random(20_210_228);
        for (int i = 0; i < EDITS; i++) {
            Fact fact = any(document, random);
            Figure figure = moved(fact.figure().orElseThrow(), random);
            document = Documents.with(document, fact, figure);
            incremental.edit(fact.id(), figure);

            assertThat(incremental.outcomes()).isEqualTo(whole(document));
        }
    }

    @Test
    void anEditUndoneLeavesNoTrace() throws Exception {
        FilledDocument document = Documents.clean("department-budget.txt");
        Incremental incremental = new Incremental(document, DIMENSIONS);
        List<Outcome> before = incremental.outcomes();
        Fact fact = any(document, new Random(1));
        Figure figure = fact.figure().orElseThrow();

        assertThat(incremental.edit(fact.id(), moved(figure, new Random(2)))).isNotEmpty();
        assertThat(incremental.outcomes()).isNotEqualTo(before);
        incremental.edit(fact.id(), figure);

        assertThat(incremental.outcomes()).isEqualTo(before);
    }

    @Test
    void whatIsNotInTheDocumentChangesNothing() throws Exception {
        Incremental incremental = new Incremental(Documents.clean("department-budget.txt"), DIMENSIONS);

        assertThat(incremental.edit("nowhere", Figure.yuan("1"))).isEmpty();
    }

    /** The middle of many edits; a machine that does other work as well may take longer for single ones. */
    @Test
    void anEditTakesAMillisecond() throws Exception {
        FilledDocument document = Documents.clean("department-budget.txt");
        Incremental incremental = new Incremental(document, DIMENSIONS);
        Random random = new Random(7);
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            Fact fact = any(document, random);
            Figure figure = moved(fact.figure().orElseThrow(), random);
            long start = System.nanoTime();
            incremental.edit(fact.id(), figure);
            taken.add(System.nanoTime() - start);
        }
        long middle = taken.stream().sorted().toList().get(taken.size() / 2);
        System.out.printf("An edit: %d µs.%n", middle / 1_000);

        assertThat(Duration.ofNanos(middle)).isLessThan(Duration.ofMillis(1));
    }

    private static Fact any(FilledDocument document, Random random) {
        List<Fact> figures = document.facts().stream()
                .filter(fact -> fact.figure().isPresent())
                .toList();
        return figures.get(random.nextInt(figures.size()));
    }

    private static Figure moved(Figure figure, Random random) {
        BigDecimal step = BigDecimal.valueOf(1 + random.nextInt(5_000), Math.max(0, figure.printed().scale()));
        return new Figure(figure.printed().add(step), figure.unit());
    }

    private static List<Outcome> whole(FilledDocument document) {
        Batch batch = new Batch(Deriver.derive(document, DIMENSIONS));
        return IntStream.range(0, batch.size()).mapToObj(batch::outcome).toList();
    }
}
