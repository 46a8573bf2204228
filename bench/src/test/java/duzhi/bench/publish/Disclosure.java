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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One disclosure in all formats: written one after the other, and as it is published, written side by side, read back, compared
 * and audited; the first in a new process, and warm.
 */
final class Disclosure {

    private static final int WARMING = 12;

    private final Draft draft = Departments.draw(1, 2, "henan-2021");
    private final List<Double> written = new ArrayList<>();
    private final List<Double> released = new ArrayList<>();
    private final Path folder;

    private Disclosure(Path folder) {
        this.folder = folder;
    }

    static void report(int runs) throws IOException {
        Disclosure disclosure = new Disclosure(Files.createTempDirectory("duzhi-bench"));
        Pipeline pipeline = Run.create();
        for (int i = 0; i < 1 + WARMING + runs; i++) {
            disclosure.write();
        }
        for (int i = 0; i < 1 + WARMING + runs; i++) {
            disclosure.release(pipeline);
        }
        Figures.line("");
        Figures.line(
                "One disclosure in all formats, seconds by the clock. From entries to six files, one after the other: first in a process"
                        + " %.2f, warm %s. As published, written side by side, read back, compared and audited: warm %s.",
                disclosure.written.getFirst(), warm(disclosure.written, runs), warm(disclosure.released, runs));
    }

    private static String warm(List<Double> seconds, int runs) {
        return Figures.range(seconds.subList(1 + WARMING, 1 + WARMING + runs), 1);
    }

    private static Medium.Look look() {
        return new Medium.Look(new WordWriter(), new SheetWriter(), Fonts::builtIn);
    }

    private void write() throws IOException {
        long start = System.nanoTime();
        Edition edition = Edition.of(draft);
        Medium.Look look = look();
        for (Medium medium : Medium.values()) {
            medium.write(
                    medium == Medium.HTML ? edition.illustrated() : edition.publication(),
                    look,
                    new ByteArrayOutputStream());
        }
        written.add((System.nanoTime() - start) / 1e9);
    }

    private void release(Pipeline pipeline) throws IOException {
        long start = System.nanoTime();
        try (Release release = Release.write(
                Edition.of(draft),
                List.of(Medium.values()),
                look(),
                folder,
                new ReadBack(pipeline, Limits.DEFAULT, new Stop()))) {
            if (!release.isLegible() || !Versions.compare(release.versions()).isEmpty()) {
                throw new IllegalStateException("the formats do not state the same");
            }
            released.add((System.nanoTime() - start) / 1e9);
        }
    }
}
