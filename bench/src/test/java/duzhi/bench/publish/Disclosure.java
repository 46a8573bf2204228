package duzhi.bench.publish;

import duzhi.bench.Figures;
import duzhi.cli.Pipeline;
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
import duzhi.reader.open.Batch;
import duzhi.reader.open.Intake;
import duzhi.reader.open.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One disclosure in all formats: written, then read back, compared and audited; the first in a new process, and warm. */
final class Disclosure {

    private static final int WARMING = 12;

    private final Draft draft = Departments.draw(1, 2, "henan-2021");
    private final List<Double> written = new ArrayList<>();
    private final List<Double> verified = new ArrayList<>();
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
        Figures.line("One disclosure in all formats, from entries to files; seconds by the clock:");
        Figures.line("");
        Figures.line("| | written | read back, compared, audited |");
        Figures.line("| --- | --- | --- |");
        Figures.line(
                "| first in a process | %.2f | %.2f |", disclosure.written.getFirst(), disclosure.verified.getFirst());
        Figures.line(
                "| warm | %s | %s |",
                Figures.range(disclosure.written.subList(1 + WARMING, 1 + WARMING + runs), 1),
                Figures.range(disclosure.verified.subList(1 + WARMING, 1 + WARMING + runs), 1));
    }

    private void once(Pipeline pipeline) throws IOException {
        long start = System.nanoTime();
        Medium.Look look = new Medium.Look(new WordWriter(), new SheetWriter(), Fonts::builtIn);
        try (Release release = Release.write(Edition.of(draft), List.of(Medium.values()), look, folder)) {
            long wrote = System.nanoTime();
            List<String> files =
                    release.documents().stream().map(Path::toString).toList();
            Pipeline.Reading reading = pipeline.read(
                    Intake.of(files, Limits.DEFAULT),
                    new Pipeline.How(Limits.DEFAULT, 2, null, Batch.Progress.NONE, new Stop()));
            if (!Versions.compare(reading.documents()).isEmpty()) {
                throw new IllegalStateException("the formats do not state the same");
            }
            pipeline.audit(new Pipeline.Reading(List.of(reading.documents().getFirst()), List.of()));
            written.add((wrote - start) / 1e9);
            verified.add((System.nanoTime() - wrote) / 1e9);
        }
    }
}
