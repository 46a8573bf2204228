package duzhi.bench.reading;

import duzhi.bench.Figures;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Measures how PDFs are read, the sides taking turns, and writes the figures as Markdown. */
final class ReadingReport {

    private static final int LARGEST_REAL = 20;

    private final Path root;
    private final Path font;
    private final int runs;
    private final Map<String, List<Printed>> groups = new LinkedHashMap<>();

    private ReadingReport(Path root, Path font, int runs) {
        this.root = root;
        this.font = font;
        this.runs = runs;
    }

    /** Arguments: the checkout's folder, a font, the number of runs. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ReadingReport report =
                new ReadingReport(Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        Figures.line("## Reading PDF");
        Figures.line("");
        Figures.line("Made by `bench/run reading %d`: %s", report.runs, Figures.machine());
        report.print();
        report.accuracy();
        report.seconds();
        report.stripping();
        report.folder();
    }

    private void print() throws IOException, InterruptedException {
        List<String> absent = new ArrayList<>();
        for (Producer producer : Producer.values()) {
            Optional<String> name = producer.installed();
            if (name.isEmpty()) {
                absent.add(producer.name());
                continue;
            }
            for (Printed file :
                    Printed.all(producer, root.resolve("examples/clean"), font, root.resolve("bench/target/reading"))) {
                groups.computeIfAbsent(file.group(name.get()), key -> new ArrayList<>())
                        .add(file);
            }
        }
        Figures.line(absent.isEmpty() ? "" : "Not measured, because not installed: " + String.join(", ", absent) + ".");
        Figures.line("");
        Figures.line(
                "The tables of `examples/clean` and eleven made-up self-evaluations, laid out as forms are printed"
                        + " (merged headings, two sizes of type, upright and landscape, tables over several pages with repeated"
                        + " headings); what was laid out is the truth. Each producer has a table of its own, nothing is pooled.");
    }

    private void accuracy() throws IOException {
        Figures.line("");
        Figures.line("| printed by | reader | rows, F1 | the same, text raw | rows in order | numbers in their column"
                + " | merged cells |");
        Figures.line("| --- | --- | --- | --- | --- | --- | --- |");
        for (Map.Entry<String, List<Printed>> group : groups.entrySet()) {
            for (TableReader reader : TableReader.values()) {
                Score raw = score(group.getValue(), reader, Score.RAW);
                Score normal = score(group.getValue(), reader, Score.NORMAL);
                Figures.line(
                        "| %s | %s | %.3f | %.3f | %.3f | %.4f | %.3f |",
                        group.getKey(),
                        reader.label(),
                        normal.exact(),
                        raw.exact(),
                        normal.inOrder(),
                        normal.numeric(),
                        normal.spanned());
            }
        }
        Figures.line("");
        Figures.line(
                "A row counts if every text stands in its column (\"in order\": if the texts follow each other, blanks"
                        + " left out). Text is compared after NFKC, radicals as the ideographs they stand for, blanks dropped;"
                        + " \"raw\" takes out line breaks only. What is unfair: the layouts are ours, and so is the measure;"
                        + " tabula knows neither Chinese forms nor merged cells, which are told from its rectangles here; it runs"
                        + " on this version of PDFBox instead of the one it asks for; Duzhi joins a table over several pages and"
                        + " tabula does not, so headings repeated on later pages are not counted against anyone.");
    }

    private static Score score(List<Printed> files, TableReader reader, UnaryOperator<String> form) throws IOException {
        Score score = Score.NONE;
        for (Printed file : files) {
            score = score.plus(Score.of(file.sample().sheets(), reader.read(file.pdf()), form));
        }
        return score;
    }

    private void seconds() throws IOException {
        Figures.line("");
        Figures.line(
                "Milliseconds of processor time a page in a warm JVM, one thread, median of %d runs in alternating order:",
                runs);
        Figures.line("");
        Figures.line("| printed by | pages | Duzhi | tabula lattice | tabula stream |");
        Figures.line("| --- | --- | --- | --- | --- |");
        for (Map.Entry<String, List<Printed>> group : groups.entrySet()) {
            int pages = group.getValue().stream().mapToInt(Printed::pages).sum();
            Map<TableReader, List<Double>> times = new LinkedHashMap<>();
            for (int run = -1; run < runs; run++) {
                for (TableReader reader : turn(run)) {
                    double time = time(group.getValue(), reader);
                    if (run >= 0) {
                        times.computeIfAbsent(reader, key -> new ArrayList<>()).add(time / pages);
                    }
                }
            }
            Figures.line(
                    "| %s | %d | %s | %s | %s |",
                    group.getKey(),
                    pages,
                    Figures.range(times.getOrDefault(TableReader.DUZHI, List.of()), 1),
                    Figures.range(times.getOrDefault(TableReader.LATTICE, List.of()), 1),
                    Figures.range(times.getOrDefault(TableReader.STREAM, List.of()), 1));
        }
    }

    private static List<TableReader> turn(int run) {
        List<TableReader> readers = new ArrayList<>(List.of(TableReader.values()));
        if (run % 2 != 0) {
            Collections.reverse(readers);
        }
        return readers;
    }

    private static double time(List<Printed> files, TableReader reader) throws IOException {
        double start = clock();
        for (Printed file : files) {
            reader.read(file.pdf());
        }
        return clock() - start;
    }

    /** Milliseconds of processor time of this thread: other work on the machine takes none of it. */
    private static double clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }

    /** Beside PDFBox's own text stripping, which knows no tables. */
    private void stripping() throws IOException {
        Figures.line("");
        Figures.line(
                "Beside `PDFTextStripper` of the same PDFBox, which gives text without tables, milliseconds of processor"
                        + " time a page; up to the transcript, and up to facts:");
        Figures.line("");
        Figures.line("| files | pages | stripping | transcript | times | facts | times |");
        Figures.line("| --- | --- | --- | --- | --- | --- | --- |");
        for (Map.Entry<String, List<Printed>> group : groups.entrySet()) {
            stripping(
                    group.getKey(), group.getValue().stream().map(Printed::pdf).toList());
        }
        List<byte[]> real = real();
        if (real.isEmpty()) {
            Figures.line("");
            Figures.line("No published documents beside the checkout, so none measured.");
        } else {
            stripping("published documents", real);
        }
    }

    private void stripping(String name, List<byte[]> files) throws IOException {
        int pages = files.stream().mapToInt(Printed::pages).sum();
        Map<Depth, List<Double>> times = new EnumMap<>(Depth.class);
        for (int run = -1; run < runs; run++) {
            List<Depth> turn = new ArrayList<>(List.of(Depth.values()));
            Collections.rotate(turn, run);
            for (Depth depth : turn) {
                double start = clock();
                for (byte[] file : files) {
                    depth.read(file);
                }
                if (run >= 0) {
                    times.computeIfAbsent(depth, key -> new ArrayList<>()).add((clock() - start) / pages);
                }
            }
        }
        List<Double> bare = times.getOrDefault(Depth.STRIPPED, List.of());
        List<Double> transcript = times.getOrDefault(Depth.TRANSCRIPT, List.of());
        List<Double> facts = times.getOrDefault(Depth.FACTS, List.of());
        Figures.line(
                "| %s | %d | %s | %s | %.2f | %s | %.2f |",
                name,
                pages,
                Figures.range(bare, 1),
                Figures.range(transcript, 1),
                Figures.median(transcript) / Figures.median(bare),
                Figures.range(facts, 1),
                Figures.median(facts) / Figures.median(bare));
    }

    /** Published documents that are readable, where they lie beside the checkout. */
    private List<byte[]> real() throws IOException {
        Path corpus = root.resolveSibling("shared").resolve("corpus");
        if (!Files.isDirectory(corpus)) {
            return List.of();
        }
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(corpus)) {
            for (Path file : found.filter(path -> path.toString().endsWith(".pdf"))
                    .sorted()
                    .limit(LARGEST_REAL)
                    .toList()) {
                byte[] pdf = Files.readAllBytes(file);
                try {
                    for (Depth depth : Depth.values()) {
                        depth.read(pdf);
                    }
                    files.add(pdf);
                } catch (IOException e) {
                    Figures.log("left out: " + file.getFileName());
                }
            }
        }
        return files;
    }

    private void folder() throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("duzhi-bench");
        Throughput throughput =
                new Throughput(groups.values().stream().flatMap(List::stream).toList(), scratch);
        Figures.line("");
        Figures.line(
                "A folder of %d documents, %d pages, by `read` in a process of its own, start included:",
                throughput.documents(), throughput.pages());
        Figures.line("");
        Figures.line("| threads | documents a second | pages a second | most memory, MB |");
        Figures.line("| --- | --- | --- | --- |");
        Map<Integer, List<Throughput.Run>> all = new LinkedHashMap<>();
        for (int run = 0; run < Math.min(runs, 2); run++) {
            for (int threads : run % 2 == 0 ? new int[] {1, 2} : new int[] {2, 1}) {
                all.computeIfAbsent(threads, key -> new ArrayList<>()).add(throughput.run(threads));
            }
        }
        all.forEach((threads, each) -> Figures.line(
                "| %d | %s | %s | %s |",
                threads,
                Figures.range(
                        each.stream()
                                .map(run -> throughput.documents() / run.seconds())
                                .toList(),
                        1),
                Figures.range(
                        each.stream()
                                .map(run -> throughput.pages() / run.seconds())
                                .toList(),
                        1),
                Figures.range(each.stream().map(Throughput.Run::megabytes).toList(), 1)));
    }
}
