package duzhi.bench.publish;

import duzhi.bench.Figures;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Measures how documents are written, the sides taking turns, and writes the figures as Markdown. */
final class PublishReport {

    private static final int DOCUMENTS = 300;
    private static final int ROWS = 8_500;
    private static final int FEW_ROWS = 1_000;

    private final int runs;

    private PublishReport(int runs) {
        this.runs = runs;
    }

    /** The root of the checkout, the number of runs. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PublishReport report = new PublishReport(Integer.parseInt(arguments[1]));
        Figures.line("## Writing documents");
        Figures.line("");
        Figures.line("Made by `bench/run publish %d`: %s", report.runs, Figures.machine());
        Figures.line(
                "Processor time of one thread in a warm JVM, median of the runs, in brackets the least and the most; the"
                        + " sides take turns.");
        Disclosure.report(Path.of(arguments[0]), report.runs);
        report.words();
        report.sheets();
    }

    private interface Job<S> {
        long bytes(S side) throws IOException;
    }

    private <S extends Enum<S>> void measure(Class<S> kind, List<S> sides, int least, Job<S> job, Line<S> line)
            throws IOException {
        Map<S, List<Double>> seconds = new EnumMap<>(kind);
        Map<S, Long> bytes = new EnumMap<>(kind);
        for (int run = -1; run < Math.max(runs, least); run++) {
            List<S> turn = new ArrayList<>(sides);
            Collections.rotate(turn, run);
            for (S side : turn) {
                double start = clock();
                bytes.put(side, job.bytes(side));
                if (run >= 0) {
                    seconds.computeIfAbsent(side, key -> new ArrayList<>()).add(clock() - start);
                }
            }
        }
        sides.forEach(side -> line.write(side, seconds.getOrDefault(side, List.of()), bytes.getOrDefault(side, 0L)));
    }

    private interface Line<S> {
        void write(S side, List<Double> seconds, long bytes);
    }

    private void words() throws IOException {
        Figures.line("");
        Figures.line("%d self-evaluations of twelve goals as Word documents:", DOCUMENTS);
        Figures.line("");
        Figures.line("| | documents a second | KB each |");
        Figures.line("| --- | --- | --- |");
        List<Evaluation> evaluations = java.util.stream.IntStream.range(0, DOCUMENTS)
                .mapToObj(Evaluation::of)
                .toList();
        measure(
                WordSide.class,
                List.of(WordSide.values()),
                1,
                side -> {
                    long bytes = 0;
                    for (Evaluation evaluation : evaluations) {
                        bytes += side.write(evaluation).length;
                    }
                    return bytes;
                },
                (side, seconds, bytes) -> Figures.line(
                        "| %s | %s | %.1f |",
                        side.label(),
                        Figures.range(
                                seconds.stream().map(each -> DOCUMENTS / each).toList(), 1),
                        bytes / 1024.0 / DOCUMENTS));
    }

    private void sheets() throws IOException {
        for (int rows : new int[] {FEW_ROWS, ROWS}) {
            Ledger ledger = Ledger.of(rows);
            List<SheetSide> sides = rows == ROWS
                    ? List.of(SheetSide.DUZHI, SheetSide.XSSF, SheetSide.SXSSF)
                    : List.of(SheetSide.values());
            Figures.line("");
            Figures.line(
                    "A workbook of %,d rows and %d columns, three merges and a formula a row:", rows, Ledger.COLUMNS);
            Figures.line("");
            Figures.line("| | seconds | KB |");
            Figures.line("| --- | --- | --- |");
            measure(
                    SheetSide.class,
                    sides,
                    1,
                    side -> side.write(ledger).length,
                    (side, seconds, bytes) ->
                            Figures.line("| %s | %s | %d |", side.label(), Figures.range(seconds, 1), bytes / 1024));
        }
        Figures.line("");
        Figures.line(
                "What is unfair: the documents differ in looks (Duzhi writes styles, widths, heights, page setup, contents"
                        + " and values; the others the bare table); poi-tl and jxls read a template each time, Duzhi once; jxls"
                        + " is left out at %,d rows, because its time grows with the square of the rows.",
                ROWS);
    }

    /** Seconds of processor time of this thread. */
    private static double clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
