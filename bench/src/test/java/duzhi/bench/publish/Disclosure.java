package duzhi.bench.publish;

import duzhi.bench.Figures;
import duzhi.cli.Pipeline;
import duzhi.cli.ReadBack;
import duzhi.cli.Run;
import duzhi.cli.publishing.Medium;
import duzhi.cli.publishing.Release;
import duzhi.cli.publishing.Versions;
import duzhi.publish.edition.Edition;
import duzhi.publish.entry.Draft;
import duzhi.publish.generate.Departments;
import duzhi.publish.page.Fonts;
import duzhi.publish.sheet.SheetWriter;
import duzhi.publish.word.WordWriter;
import duzhi.reader.document.Limits;
import duzhi.reader.open.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One disclosure in all formats: written, read back, compared and audited; the first in a new process, and warm. */
final class Disclosure {

    private static final int WARMING = 12;

    private final Draft draft = Departments.draw(1, 2, "henan-2021");
    private final List<Double> seconds = new ArrayList<>();
    private final Path folder;

    private Disclosure(Path folder) {
        this.folder = folder;
    }

    static void report(int runs) throws IOException {
        Disclosure disclosure = new Disclosure(Files.createTempDirectory("duzhi-bench"));
        Pipeline pipeline = Run.create();
        for (int i = 0; i < 1 + WARMING + runs; i++) {
            disclosure.once(pipeline);
        }
        Figures.line("");
        Figures.line(
                "One disclosure in all formats, from entries to files that have been read back, compared and audited; seconds by"
                        + " the clock: first in a process %.2f, warm %s.",
                disclosure.seconds.getFirst(),
                Figures.range(disclosure.seconds.subList(1 + WARMING, 1 + WARMING + runs), 1));
    }

    private void once(Pipeline pipeline) throws IOException {
        long start = System.nanoTime();
        Medium.Look look = new Medium.Look(new WordWriter(), new SheetWriter(), Fonts::builtIn);
        try (Release release = Release.write(
                Edition.of(draft),
                List.of(Medium.values()),
                look,
                folder,
                new ReadBack(pipeline, Limits.DEFAULT, new Stop()))) {
            if (!release.isLegible() || !Versions.compare(release.versions()).isEmpty()) {
                throw new IllegalStateException("the formats do not state the same");
            }
            seconds.add((System.nanoTime() - start) / 1e9);
        }
    }
}
