package duzhi.bench.publish;

import duzhi.bench.Figures;
import duzhi.check.engine.Audit;
import duzhi.cli.Pipeline;
import duzhi.cli.ReadBack;
import duzhi.cli.Run;
import duzhi.cli.publishing.Medium;
import duzhi.cli.publishing.Release;
import duzhi.cli.publishing.Reviewer;
import duzhi.cli.publishing.Versions;
import duzhi.form.filled.FilledDocument;
import duzhi.publish.edition.Edition;
import duzhi.publish.entry.Draft;
import duzhi.publish.generate.Departments;
import duzhi.publish.page.Fonts;
import duzhi.publish.sheet.SheetWriter;
import duzhi.publish.word.WordWriter;
import duzhi.reader.document.Limits;
import duzhi.reader.open.Stop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One disclosure in all formats: one after the other; side by side, as the program writes them; as it publishes them, read
 * back, compared and audited; and by the program itself, started anew each time.
 */
final class Disclosure {

    private static final int WARMING = 60;

    private final Draft draft = Departments.draw(1, 2, "henan-2021");
    private final Path folder;
    private final int runs;

    private Disclosure(Path folder, int runs) {
        this.folder = folder;
        this.runs = runs;
    }

    static void report(Path root, int runs) throws IOException, InterruptedException {
        Disclosure disclosure = new Disclosure(Files.createTempDirectory("duzhi-bench"), runs);
        List<Double> single = disclosure.times(WARMING, disclosure::write);
        List<Double> written = disclosure.times(WARMING, () -> disclosure.release(new Unread()));
        Pipeline pipeline = Run.create();
        List<Double> published =
                disclosure.times(WARMING, () -> disclosure.check(new ReadBack(pipeline, Limits.DEFAULT, new Stop())));
        List<Double> started = disclosure.started(root);
        Figures.line("");
        Figures.line("One disclosure in all six formats, seconds by the clock:");
        Figures.line("");
        Figures.line("| | seconds |");
        Figures.line("| --- | --- |");
        line("from entries in memory to six files, one after the other, the first in a process", single.subList(0, 1));
        line("the same, warm", disclosure.warm(single));
        line("the same side by side, as the program writes them, warm", disclosure.warm(written));
        line("side by side, read back, compared and audited, warm", disclosure.warm(published));
        line("`./duzhi publish`, from its start to its end, with the evidence", started);
    }

    private static void line(String what, List<Double> seconds) {
        Figures.line("| %s | %s |", what, Figures.range(seconds, 1));
    }

    private List<Double> warm(List<Double> seconds) {
        return seconds.subList(seconds.size() - runs, seconds.size());
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private List<Double> times(int warming, Work work) throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < warming + runs; i++) {
            long start = System.nanoTime();
            work.run();
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        return seconds;
    }

    private static Medium.Look look() {
        return new Medium.Look(new WordWriter(), new SheetWriter(), Fonts::builtIn);
    }

    private void write() throws IOException {
        Edition edition = Edition.of(draft);
        Medium.Look look = look();
        for (Medium medium : Medium.values()) {
            medium.write(
                    medium == Medium.HTML ? edition.illustrated() : edition.publication(),
                    look,
                    new ByteArrayOutputStream());
        }
    }

    private void check(Reviewer reviewer) throws IOException {
        try (Release release = Release.write(Edition.of(draft), List.of(Medium.values()), look(), folder, reviewer)) {
            if (!release.isLegible() || !Versions.compare(release.versions()).isEmpty()) {
                throw new IllegalStateException("the formats do not state the same");
            }
        }
    }

    private void release(Reviewer reviewer) throws IOException {
        Release.write(Edition.of(draft), List.of(Medium.values()), look(), folder, reviewer)
                .close();
    }

    /** Takes files as they are written. */
    private static final class Unread implements Reviewer {
        @Override
        public Optional<FilledDocument> read(Path file) {
            return Optional.empty();
        }

        @Override
        public Audit examine(List<FilledDocument> first) {
            return new Audit(List.of(), List.of(), List.of(), List.of(), new LinkedHashMap<>());
        }
    }

    /** The program started anew; a first run prepares its quick starts. */
    private List<Double> started(Path root) throws IOException, InterruptedException {
        Path entries;
        try (Stream<Path> samples = Files.list(root.resolve("examples/entries/henan-2021"))) {
            entries = samples.findFirst().orElseThrow();
        }
        List<String> command = List.of(
                root.resolve("duzhi").toString(),
                "publish",
                entries.toString(),
                "--out",
                folder.resolve("out").toString());
        Work work = () -> start(command);
        work.run();
        return times(0, work);
    }

    private static void start(List<String> command) throws IOException, InterruptedException {
        int status = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("the disclosure is not published: status " + status);
        }
    }
}
