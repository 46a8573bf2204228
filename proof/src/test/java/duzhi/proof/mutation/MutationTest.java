package duzhi.proof.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No input makes a reader throw at the user, hang or eat the machine. Every build tries some hundreds of mutations of our
 * own documents, the same ones every time; {@code .ci/mutate} tries as many as it is told.
 */
class MutationTest {

    private static final int MUTATIONS = Integer.getInteger("duzhi.mutations", 440);
    private static final long FIRST = Long.getLong("duzhi.mutations.first", 0);

    /** Documents that are not ours, to be damaged instead. */
    private static final String SEEDS = System.getProperty("duzhi.mutations.seeds", "");

    /** Where the figures go; nowhere where nothing is said. */
    private static final String FIGURES = System.getProperty("duzhi.mutations.figures", "");

    /** Where documents go that were not survived. */
    private static final String KEPT = System.getProperty("duzhi.mutations.kept", "");

    /**
     * Memory that one document may ask for in all, from bytes to findings; one of ten thousand lines that is audited asks for
     * most. What is held at once is far less: the long run is done in a heap of 1 GiB.
     */
    private static final long MEGABYTES = 5_000;

    private static final int EVERY = 500;

    /** One document of so many is audited too: that takes longer than reading it. */
    private static final int AUDITED = 7;

    @TempDir
    private Path folder;

    @Test
    void everyMutationIsReadOrRefused() throws IOException, InterruptedException, ExecutionException {
        List<Seed> seeds = SEEDS.isEmpty() ? Seed.invented() : Seed.below(Path.of(SEEDS));
        Figures figures = new Figures();
        List<Path> before = temporary();
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            List<Future<?>> trials = new ArrayList<>();
            for (long number = FIRST; number < FIRST + MUTATIONS; number++) {
                long mutation = number;
                trials.add(workers.submit(() -> {
                    attempt(seeds, mutation, figures);
                    return null;
                }));
            }
            for (Future<?> trial : trials) {
                trial.get();
            }
        }
        System.out.println(figures.table());
        write(figures);
        assertThat(figures.bad()).isEmpty();
        assertThat(figures.largest()).as("megabytes").isLessThan(MEGABYTES);
        assertThat(figures.trials()).isEqualTo(MUTATIONS);
        assertThat(temporary()).as("temporary files").isSubsetOf(before);
    }

    private static void write(Figures figures) throws IOException {
        if (!FIGURES.isEmpty()) {
            Files.writeString(Path.of(FIGURES), figures.table());
        }
    }

    private void attempt(List<Seed> seeds, long number, Figures figures) throws IOException, InterruptedException {
        Seed seed = seeds.get((int) (number % seeds.size()));
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        random.nextInt();
        Mutator.Named mutator =
                seed.mutators().get(random.nextInt(seed.mutators().size()));
        byte[] damaged = mutator.mutate(seed.bytes(), random);
        Trial.End end = Trial.of(
                number % 2 + "-" + Thread.currentThread().threadId() + seed.name(),
                damaged,
                folder,
                number % AUDITED == 0);
        String mutation = "mutation " + number + " (" + seed.name() + ", " + mutator.name() + ")";
        figures.add(seed.format(), mutation, end);
        if (!KEPT.isEmpty() && (end.isBad() || end.megabytes() > MEGABYTES / 2)) {
            Files.write(Path.of(KEPT).resolve(number + "-" + seed.name()), damaged);
            System.out.println(mutation + ": " + end);
        }
        if (figures.trials() % EVERY == 0) {
            System.out.println(figures.progress(MUTATIONS));
            write(figures);
        }
    }

    /** What libraries of documents put into the folder for temporary files. */
    private static List<Path> temporary() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("(?i)(?:poifiles|poi-|pdfbox|jsoup).*"))
                    .toList();
        }
    }
}
