package duzhi.bench.serve;

import duzhi.bench.Figures;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Fills the web system with five years of a bureau, lets fifty people work in it at once, and tells how long they waited. */
final class ServeReport {

    private static final String PASSWORD = "correct horse battery";
    private static final int UNITS = 300;
    /** Seconds before anything is counted: a new process compiles itself first. */
    private static final int WARMING = 30;

    private final String classpath;
    private final Path data;
    private final int seconds;
    private final int units;

    private ServeReport(String classpath, Path data, int seconds, int units) {
        this.classpath = classpath;
        this.data = data;
        this.seconds = seconds;
        this.units = units;
    }

    /** Class path of the web system, seconds of load, and the number of units, a multiple of 10. */
    public static void main(String[] arguments) throws Exception {
        Path scratch = Files.createTempDirectory("duzhi-serve");
        try {
            int units = arguments.length > 2 ? Integer.parseInt(arguments[2]) : UNITS;
            new ServeReport(arguments[0], scratch.resolve("data"), Integer.parseInt(arguments[1]), units).measure();
        } finally {
            delete(scratch);
        }
    }

    private void measure() throws Exception {
        Files.createDirectories(data);
        Figures.line("## Many people at once");
        Figures.line("");
        Figures.line("Made by `bench/run serve %d`: %s", seconds, Figures.machine());
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        Tally tally = new Tally();
        Crowd crowd;
        try (Served served = Served.start(classpath, data, List.of());
                Connection owner = served.owner()) {
            begin(client, served);
            double start = System.nanoTime() / 1e9;
            long documents = Filling.fill(owner, data.getParent(), units);
            Figures.log(
                    String.format("filled with %,d documents in %.0f s", documents, System.nanoTime() / 1e9 - start));
            crowd = new Crowd(owner, served.base(), client, PASSWORD, tally, units);
            load(served, crowd, tally);
            sizes(served, owner);
        }
        afterwards(client, crowd);
    }

    private static void begin(HttpClient client, Served served) throws InterruptedException {
        Visit first = new Visit(client, served.base(), new Tally());
        String code = served.first().replaceFirst(".*code=", "");
        first.form("/" + served.first(), "/setup", Map.of("code", code, "password", PASSWORD, "again", PASSWORD));
    }

    private void load(Served served, Crowd crowd, Tally tally)
            throws SQLException, InterruptedException, ExecutionException, IOException {
        List<Player> players = crowd.come();
        Figures.log(players.size() + " people are signed in");
        long begun = System.nanoTime();
        long end = begun + (WARMING + seconds) * 1_000_000_000L;
        double before;
        long start;
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (Player player : players) {
                all.add(people.submit(() -> {
                    player.work(end);
                    return null;
                }));
            }
            TimeUnit.SECONDS.sleep(WARMING);
            tally.clear();
            before = served.processorSeconds();
            start = System.nanoTime();
            for (Future<?> each : all) {
                each.get();
            }
        }
        double took = (System.nanoTime() - start) / 1e9;
        Figures.line("");
        Figures.line(
                "%d people for %.0f seconds after %d of warming up, 0.4 to 1.2 seconds of thought between two requests; processor time of the server %.0f seconds, load average at the end %.1f.%s",
                players.size(),
                took,
                WARMING,
                served.processorSeconds() - before,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                crowd.isOpenToVisitors() ? "" : " There are no public pages: no visitors.");
        Figures.line("");
        tally.write(took);
        served.complaints().forEach((line, count) -> Figures.log(count + " times in the log: " + line));
    }

    private void sizes(Served served, Connection owner) throws SQLException, IOException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        select (select count(*) from document), (select count(*) from event), (select count(*) from sheet),
                            (select count(*) from figure), pg_database_size(current_database()) / 1048576""")) {
            row.next();
            Figures.line("");
            Figures.line(
                    "%d units, %,d documents, %,d lines of the trail, %,d sheets, %,d figures; database %,d MB; server process %,d MB resident, %,d at most.",
                    units,
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    served.megabytes("VmRSS"),
                    served.megabytes("VmHWM"));
        }
    }

    /** A new process that remembers nothing tells the same, the trail verifies, and an export takes no memory. */
    private void afterwards(HttpClient client, Crowd crowd) throws Exception {
        double start = System.nanoTime() / 1e9;
        String verdict = Served.say(classpath, data, "verify-trail");
        Figures.line("");
        Figures.line(
                "`verify-trail` afterwards: status %s (%.0f s).",
                verdict.replaceFirst("(?s)\n.*", ""), System.nanoTime() / 1e9 - start);
        Figures.log(verdict.substring(Math.max(0, verdict.length() - 2000)));
        try (Served served = Served.start(classpath, data, List.of())) {
            Visit alone = new Visit(client, served.base(), new Tally());
            alone.signIn("mof-budget", PASSWORD);
            long same = 0;
            for (Map.Entry<Long, String> each : crowd.told.entrySet()) {
                String now = alone.get("", "/api/documents/" + each.getKey() + "/findings")
                        .body();
                same += now.equals(each.getValue()) ? 1 : 0;
            }
            long equal = 0;
            for (Map.Entry<Long, String> each : crowd.sums.entrySet()) {
                String now =
                        Sums.of(alone.get("", "/api/documents/" + each.getKey()).body());
                String anew = Sums.of(alone.get("", "/api/documents/" + each.getKey() + "/findings")
                        .body());
                boolean holds = now.equals(each.getValue()) && anew.endsWith(now.substring(now.indexOf(' ')));
                equal += holds ? 1 : 0;
                if (!holds) {
                    Figures.log(each + " is now " + now + ", examined anew " + anew);
                }
            }
            Figures.line("");
            Figures.line(
                    "Asked alone in a new process: the findings of %d of %d documents are as told under load, total and counts of %d of %d edited budgets as the last edit was answered.",
                    same, crowd.told.size(), equal, crowd.sums.size());
            new Export(served, alone).write();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
