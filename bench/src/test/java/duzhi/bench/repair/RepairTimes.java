package duzhi.bench.repair;

import duzhi.check.repair.solve.Articulation;
import duzhi.check.repair.solve.Articulation.Cell;
import duzhi.check.repair.solve.Budget;
import duzhi.check.repair.solve.Result;
import duzhi.check.repair.solve.Session;
import duzhi.check.repair.solve.Solver;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** How long the smallest repair takes, beside general solvers on the same documents in the same run. */
public final class RepairTimes {

    private static final Budget BUDGET = Budget.of(2_000_000_000, 10_000_000, 64);
    private static final double SECONDS = 60;
    private static final int WARM_UP = 150;
    private static final int OURS = 200;
    private static final int THEIRS = 3;

    private final PrintStream out;

    /** Writes there. */
    public RepairTimes(PrintStream out) {
        this.out = out;
    }

    /** The whole section, to standard output; or the lines of the shapes named. */
    public static void main(String[] arguments) {
        RepairTimes times = new RepairTimes(System.out);
        if (arguments.length == 0) {
            times.write();
        }
        for (String shape : arguments) {
            times.rows(Sample.Shape.valueOf(shape));
        }
    }

    /** Median, 99th percentile, how many were proved and the sum of the optima of those. */
    private record Times(double median, double most, int proved, int of, long weight) {

        static Times of(List<Long> nanos, int proved, long weight) {
            long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            return new Times(
                    sorted[sorted.length / 2] * 1e-6,
                    sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)] * 1e-6,
                    proved,
                    sorted.length,
                    weight);
        }

        String shown() {
            return String.format(Locale.ROOT, "%s / %s", digits(median), digits(most))
                    + (proved == of ? "" : " (" + proved + " of " + of + " proved)");
        }
    }

    /** The section as Markdown. */
    public void write() {
        line("## The smallest repair");
        line("");
        line(
                "Documents with so many wrong figures (a digit, two digits changed over, ten times, the wrong unit, the sign,"
                        + " the neighbour's figure); milliseconds of processor time until the fewest cells to change are found and proved, median /"
                        + " 99th percentile, one thread, warm. Duzhi over " + OURS
                        + " documents each, with certificate, all ties up"
                        + " to 64 a part and the range of every new figure; CP-SAT and HiGHS (OR-Tools 9.15.6755) over the first "
                        + THEIRS + " of them, one answer without either, " + (int) SECONDS + " s at most.");
        line("");
        line("| document | wrong | Duzhi | CP-SAT | HiGHS |");
        line("| --- | --- | --- | --- | --- |");
        for (Sample.Shape shape : Sample.Shape.values()) {
            rows(shape);
        }
        line("");
        edits();
        line("");
        line(
                "What is fair and what not: the others are given the components, bounds of each cell's own (no amount negative,"
                        + " none above four times the greatest true one) and one thread; building their models is counted, loading"
                        + " their libraries is not. HiGHS computes in floating point, and its answer is not checked here.");
    }

    private void rows(Sample.Shape shape) {
        for (int wrong : wrong(shape)) {
            row(shape, wrong);
        }
    }

    private static int[] wrong(Sample.Shape shape) {
        return shape == Sample.Shape.WIDE ? new int[] {15} : new int[] {1, 3, 8};
    }

    private void row(Sample.Shape shape, int wrong) {
        IntStream.range(0, WARM_UP).forEach(i -> Solver.solve(document(shape, wrong, -1 - i), BUDGET));
        Times ours = ours(shape, wrong);
        List<String> theirs = Arrays.stream(Peer.values())
                .map(peer -> theirs(peer, shape, wrong).shown())
                .toList();
        line("| %s | %d | %s | %s |", shape.label, wrong, ours.shown(), String.join(" | ", theirs));
    }

    private static Articulation document(Sample.Shape shape, int wrong, int number) {
        return shape.sample(new Random(number)).wrong(wrong);
    }

    private static Times ours(Sample.Shape shape, int wrong) {
        List<Long> nanos = new ArrayList<>();
        int proved = 0;
        long weight = 0;
        for (int number = 0; number < OURS; number++) {
            Articulation document = document(shape, wrong, number);
            long begin = clock();
            Result result = Solver.solve(document, BUDGET);
            nanos.add(clock() - begin);
            if (result instanceof Result.Solved solved) {
                proved++;
                weight += solved.weight();
            }
        }
        return Times.of(nanos, proved, weight);
    }

    private static Times theirs(Peer peer, Sample.Shape shape, int wrong) {
        List<Long> nanos = new ArrayList<>();
        int proved = 0;
        long weight = 0;
        for (int number = 0; number < THEIRS; number++) {
            Articulation document = document(shape, wrong, number);
            long begin = clock();
            boolean all = true;
            for (Parts.Part part : Parts.failing(document)) {
                Peer.Answer answer = peer.solve(part.articulation(), SECONDS);
                all &= answer.optimal();
                weight += answer.weight();
            }
            nanos.add(clock() - begin);
            proved += all ? 1 : 0;
        }
        return Times.of(nanos, proved, weight);
    }

    private void edits() {
        Articulation document = document(Sample.Shape.TWICE, 1, 1);
        Session session = new Session(document, BUDGET);
        Random random = new Random(1);
        List<Long> nanos = new ArrayList<>();
        for (int edit = 0; edit < WARM_UP + OURS; edit++) {
            int index = random.nextInt(document.cells().size());
            Cell cell = document.cells().get(index);
            long begin = clock();
            session.change(index, new Cell(cell.from() + 1, cell.to() + 1, 1, cell.lowest(), cell.highest()));
            session.change(index, cell);
            if (edit >= WARM_UP) {
                nanos.add((clock() - begin) / 2);
            }
        }
        line(
                "One figure edited in the first of these documents, and everything proved again: %s ms.",
                Times.of(nanos, OURS, 0).shown());
    }

    /** Processor time of this thread: what else the machine does is nobody's fault. */
    private static long clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }

    private void line(String text, Object... arguments) {
        out.println(arguments.length == 0 ? text : String.format(Locale.ROOT, text, arguments));
    }
}
