package duzhi.bench.repair;

import duzhi.bench.repair.Agreement.Claim;
import duzhi.bench.repair.Agreement.Own;
import duzhi.bench.repair.Agreement.Question;
import duzhi.bench.repair.Agreement.State;
import duzhi.bench.repair.Agreement.Verdict;
import duzhi.check.repair.solve.Articulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Compares over a range of problems. Each comparison is a line of a file, so that a run that ends early goes on where it
 * stopped; what the other did not prove is tried again when it is given more time.
 */
final class Agreements {

    private final Path file;
    private final Map<String, Line> lines = new TreeMap<>();

    private Agreements(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            Files.readAllLines(file).stream().map(Line::of).forEach(line -> lines.put(line.key(), line));
        }
    }

    /** Both claims on a problem; the limit is the seconds of processor time that the other had. */
    private record Line(long number, Peer peer, Question question, int cells, double limit, Claim ours, Claim theirs) {

        static Line of(String line) {
            String[] field = line.split("\t", -1);
            return new Line(
                    Long.parseLong(field[0]),
                    Peer.valueOf(field[1]),
                    Question.valueOf(field[2]),
                    Integer.parseInt(field[3]),
                    Double.parseDouble(field[4]),
                    claim(field, 5),
                    claim(field, 9));
        }

        private static Claim claim(String[] field, int at) {
            return new Claim(
                    State.valueOf(field[at]),
                    Long.parseLong(field[at + 1]),
                    Integer.parseInt(field[at + 2]),
                    Long.parseLong(field[at + 3]));
        }

        private static String key(long number, Peer peer) {
            return "%08d %s".formatted(number, peer);
        }

        String key() {
            return key(number, peer);
        }

        Verdict verdict() {
            return Agreement.verdict(peer, ours, theirs);
        }

        boolean isSettled(double seconds) {
            Verdict verdict = verdict();
            return verdict != Verdict.DIFFERENT && (theirs.state() != State.UNDECIDED || limit >= seconds);
        }

        String text() {
            return String.join(
                    "\t",
                    "" + number,
                    "" + peer,
                    "" + question,
                    "" + cells,
                    "" + limit,
                    text(ours),
                    text(theirs),
                    "" + verdict());
        }

        private static String text(Claim claim) {
            return claim.state() + "\t" + claim.weight() + "\t" + claim.futile() + "\t" + claim.nanos();
        }
    }

    /**
     * {@code FILE FROM TO SECONDS}: goes on with the file up to the problem before the last, then writes the figures as
     * Markdown. {@code FILE ours}: solves every problem of the file again with Duzhi alone and holds the answers against
     * what the others said.
     */
    public static void main(String[] arguments) throws IOException {
        Agreements all = new Agreements(Path.of(arguments[0]));
        if (arguments[1].equals("ours")) {
            all.again();
        } else {
            all.run(Long.parseLong(arguments[1]), Long.parseLong(arguments[2]), Double.parseDouble(arguments[3]));
        }
        all.report();
    }

    private void run(long from, long to, double seconds) throws IOException {
        for (long number = from; number < to; number++) {
            List<Peer> open =
                    Stream.of(Peer.values()).filter(isOpen(number, seconds)).toList();
            if (!open.isEmpty()) {
                Articulation problem = Draw.problem(number);
                Own ours = Agreement.ours(problem);
                Question question = question(number);
                for (Peer peer : open) {
                    Claim theirs = Agreement.theirs(problem, ours, peer, question, seconds);
                    add(new Line(number, peer, question, problem.cells().size(), seconds, ours.claim(), theirs));
                }
            }
            if ((number + 1 - from) % 100 == 0) {
                System.err.printf(Locale.ROOT, "%d to %d: %s%n", from, number, counts());
            }
        }
    }

    /** One in twenty is asked without a bound, one in twenty without being taken apart. */
    private static Question question(long number) {
        return number % 20 == 0 ? Question.FREE : number % 20 == 10 ? Question.WHOLE : Question.LIGHTER;
    }

    private Predicate<Peer> isOpen(long number, double seconds) {
        return peer -> {
            Line line = lines.get(Line.key(number, peer));
            return line == null || !line.isSettled(seconds);
        };
    }

    private void again() throws IOException {
        long last = -1;
        Claim ours = new Claim(State.UNDECIDED, -1, 0, 0);
        for (Line line : List.copyOf(lines.values())) {
            if (line.number() != last) {
                last = line.number();
                ours = Agreement.ours(Draw.problem(last)).claim();
            }
            add(new Line(last, line.peer(), line.question(), line.cells(), line.limit(), ours, line.theirs()));
        }
    }

    private void add(Line line) throws IOException {
        lines.put(line.key(), line);
        Files.writeString(file, line.text() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (line.verdict() == Verdict.DIFFERENT) {
            System.err.println("DIFFERENT: " + line.text());
        }
    }

    private Map<Peer, Map<Verdict, Integer>> counts() {
        Map<Peer, Map<Verdict, Integer>> counts = new EnumMap<>(Peer.class);
        lines.values()
                .forEach(line -> counts.computeIfAbsent(line.peer(), peer -> new EnumMap<>(Verdict.class))
                        .merge(line.verdict(), 1, Integer::sum));
        return counts;
    }

    private void report() {
        System.out.println("| against | problems | same | the other did not prove it in time | Duzhi did not"
                + " | the other is wrong | Duzhi is wrong | ms, Duzhi | ms, the other |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        counts().forEach((peer, count) -> {
            List<Line> own =
                    lines.values().stream().filter(line -> line.peer() == peer).toList();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %,d | %,d | %,d | %,d | %s | %s |%n",
                    peer,
                    own.size(),
                    count.getOrDefault(Verdict.SAME, 0),
                    count.getOrDefault(Verdict.PEER_UNDECIDED, 0),
                    count.getOrDefault(Verdict.WE_UNDECIDED, 0),
                    count.getOrDefault(Verdict.PEER_WRONG, 0),
                    count.getOrDefault(Verdict.DIFFERENT, 0),
                    times(own, line -> line.ours().nanos()),
                    times(own, line -> line.theirs().nanos()));
            System.out.printf(
                    Locale.ROOT,
                    "%n%s first took for an optimum what does not repair in whole numbers: %,d problems%n%n",
                    peer,
                    own.stream().filter(line -> line.theirs().futile() > 0).count());
        });
    }

    private static String times(List<Line> lines, ToLongFunction<Line> nanos) {
        double[] sorted = lines.stream()
                .mapToLong(nanos)
                .sorted()
                .mapToDouble(each -> each * 1e-6)
                .toArray();
        return String.format(
                Locale.ROOT,
                "%,.2f / %,.1f / %,.0f",
                sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100],
                Arrays.stream(sorted).max().orElse(0));
    }
}
