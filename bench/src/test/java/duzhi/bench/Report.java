package duzhi.bench;

import duzhi.bench.repair.RepairTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Runs every measurement, the sides taking turns, and writes the figures as Markdown. */
final class Report {

    private final int rounds;
    private final Map<String, List<Double>> scores = new TreeMap<>();

    private Report(int rounds) {
        this.rounds = rounds;
    }

    /** Arguments: the checkout's folder and the number of rounds. */
    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        Report report = new Report(Integer.parseInt(arguments[1]));
        report.machine();
        report.measure();
        report.relations();
        report.documents();
        Figures.line("");
        new RepairTimes(System.out).write();
        starts(Path.of(arguments[0]));
    }

    private void machine() throws IOException {
        Figures.line("# Measurements");
        Figures.line("");
        Figures.line("Made by `bench/run %d`: %s", rounds, Figures.machine());
        Figures.line(
                "JMH 1.37, KIE FEEL %s. Every figure is the median of the rounds, in brackets the least and the most; each"
                        + " round is a JVM of its own, and the sides take turns in alternating order.",
                org.kie.dmn.feel.FEEL.class.getPackage().getImplementationVersion());
    }

    private void measure() throws RunnerException {
        for (int round = 0; round < rounds; round++) {
            List<String> tools = names(RelationBench.Tool.values());
            List<String> samples = names(DocumentJob.Sample.values());
            if (round % 2 == 1) {
                Collections.reverse(tools);
                Collections.reverse(samples);
            }
            for (String tool : tools) {
                run(RelationBench.class, "tool", tool);
            }
            for (String sample : samples) {
                run(SeedBench.class, "sample", sample);
            }
        }
    }

    private static List<String> names(Enum<?>[] values) {
        return new ArrayList<>(Stream.of(values).map(Enum::name).toList());
    }

    private void run(Class<?> bench, String parameter, String value) throws RunnerException {
        Options options = new OptionsBuilder()
                .include("\\b" + bench.getSimpleName() + "\\.")
                .param(parameter, value)
                .forks(1)
                .threads(1)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgsAppend("-Xmx3g", "-XX:+UseParallelGC")
                .verbosity(VerboseMode.SILENT)
                .build();
        for (RunResult result : new Runner(options).run()) {
            String name = result.getPrimaryResult().getLabel() + " " + value;
            Statistics all = result.getPrimaryResult().getStatistics();
            score(name, bench == SeedBench.class ? all.getPercentile(50) : all.getMean());
            score(name + " p99", all.getPercentile(99));
        }
    }

    private void score(String name, double value) {
        scores.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    private void relations() {
        Figures.line("");
        Figures.line("## Checking sums");
        Figures.line("");
        Figures.line(
                "`total = a+b+c+d+e+f` over %,d rows, one in a hundred wrong. Million checks a second on one thread:",
                RelationBench.ROWS);
        Figures.line("");
        Figures.line("| | verdicts alone | with a finding for every wrong row |");
        Figures.line("| --- | --- | --- |");
        tool("Duzhi, `Batch`", RelationBench.Tool.BATCH);
        tool("`BigDecimal` by hand", RelationBench.Tool.DECIMAL);
        tool("KIE FEEL, compiled", RelationBench.Tool.FEEL);
        Figures.line("");
        double times = Figures.median(scores("findings " + RelationBench.Tool.BATCH))
                / Figures.median(scores("findings " + RelationBench.Tool.FEEL));
        Figures.line(
                "Duzhi does %.0f times the checks of FEEL, findings included. What is unfair: Duzhi's relations are laid"
                        + " out in arrays beforehand (FEEL's variables are put into maps beforehand too, but FEEL copies nothing"
                        + " into arrays); FEEL is a general language and evaluates each row through a context; Duzhi's verdict"
                        + " also tells rounding from error, which the other two do not do. All three build their findings by the"
                        + " same code, which looks for no explanation of the difference, as the audit of a document does.",
                times);
    }

    private void tool(String name, RelationBench.Tool tool) {
        Figures.line(
                "| %s | %s | %s |",
                name, Figures.range(scores("verdicts " + tool), 1e-6), Figures.range(scores("findings " + tool), 1e-6));
    }

    private void documents() {
        Figures.line("");
        Figures.line("## One document");
        Figures.line("");
        Figures.line("Made-up documents of the size of published ones; milliseconds in a warm JVM, one thread.");
        Figures.line("");
        Figures.line("| | facts | text to facts, median | p99 | facts to findings, median | p99 |");
        Figures.line("| --- | --- | --- | --- | --- | --- |");
        document("budget, 4 tables", DocumentJob.Sample.BUDGET);
        document("self-evaluation, 11 tables", DocumentJob.Sample.SELF_EVALUATION);
        Figures.line("");
        Figures.line(
                "There is no other side here. What flatters: the tables are printed without damage, so their cells stand"
                        + " under their headings and reading has nothing to mend; a converted document with shifted cells takes"
                        + " several times as long to read.");
    }

    private void document(String name, DocumentJob.Sample sample) {
        Figures.line(
                "| %s | %d | %s | %s | %s | %s |",
                name,
                new DocumentJob(sample).read().facts().size(),
                Figures.range(scores("read " + sample), 1e-3),
                Figures.range(scores("read " + sample + " p99"), 1e-3),
                Figures.range(scores("audit " + sample), 1e-3),
                Figures.range(scores("audit " + sample + " p99"), 1e-3));
    }

    private static void starts(Path root) throws IOException, InterruptedException {
        Figures.line("");
        Figures.line("## From a cold start");
        Figures.line("");
        Path scratch = Files.createTempDirectory("duzhi-bench");
        Map<String, List<Double>> times = new ColdStart(root, scratch).measure();
        if (times.isEmpty()) {
            Figures.line("Not measured: `./duzhi audit` did not succeed.");
            return;
        }
        Figures.line("Whole processes, one after the other in turns; the budget above is audited into all reports.");
        Figures.line("");
        Figures.line("| | milliseconds |");
        Figures.line("| --- | --- |");
        times.forEach((name, each) -> Figures.line("| %s | %s |", name, Figures.range(each, 1)));
        Figures.line("");
        Figures.line(
                "What is unfair: an empty `main` has nothing to load, so it is a floor and no rival; the launcher's lines"
                        + " include its shell script.");
    }

    private List<Double> scores(String name) {
        return scores.getOrDefault(name, List.of());
    }
}
