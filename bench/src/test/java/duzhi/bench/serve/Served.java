package duzhi.bench.serve;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The web system as a process of its own, on a folder of its own. */
final class Served implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);
    private static final int PORT_LINE = 3;
    /** What other work leaves behind between collecting and looking is not counted: the least of so many looks is. */
    private static final int LOOKS = 5;

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)/(\\S*)");

    /** Of the heap alone, or of its parts; what classes take is told behind it and left out. */
    private static final Pattern USED = Pattern.compile("(?:heap|generation)[^\\n]*used (\\d+)K");

    private final Process process;
    private final Path data;
    private final URI base;
    private final String first;

    private Served(Process process, Path data, URI base, String first) {
        this.process = process;
        this.data = data;
        this.base = base;
        this.first = first;
    }

    /** Starts it and waits until it answers. */
    static Served start(String classpath, Path data, List<String> options) throws IOException, InterruptedException {
        Path log = data.resolveSibling("serve.log");
        List<String> command = command(classpath, options, "serve", "--empty", "--port", "0");
        command.addAll(List.of("--data", data.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            Matcher found = ADDRESS.matcher(Files.readString(log));
            if (found.find()) {
                return new Served(process, data, URI.create("http://127.0.0.1:" + found.group(1)), found.group(2));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        process.destroy();
        throw new IOException("the web system does not start:\n" + Files.readString(log));
    }

    /** What one of its commands says, the status in the first line; nothing may serve the folder meanwhile. */
    static String say(String classpath, Path data, String word) throws IOException, InterruptedException {
        List<String> command = command(classpath, List.of(), word);
        command.addAll(List.of("--data", data.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + "\n" + said;
    }

    private static List<String> command(String classpath, List<String> options, String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dstdout.encoding=UTF-8"));
        command.addAll(options);
        command.addAll(List.of("-cp", classpath.replace(":", File.pathSeparator), "duzhi.server.Main"));
        command.addAll(List.of(words));
        return command;
    }

    URI base() {
        return base;
    }

    /** The path at which the first password is chosen, empty where that has been done. */
    String first() {
        return first;
    }

    /** A connection as the owner of the tables, whom no policy holds. */
    Connection owner() throws IOException, SQLException {
        String port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(PORT_LINE)
                .strip();
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?reWriteBatchedInserts=true",
                "postgres",
                Files.readString(data.resolve("postgres.secret")).strip());
        connection.setSchema("duzhi");
        return connection;
    }

    /** Megabytes a process keeps in memory by its own account, such as {@code VmRSS} or {@code VmHWM}; 0 where it is not told. */
    long megabytes(String what) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        return !Files.exists(status)
                ? 0
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith(what + ":"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                        .orElse(0);
    }

    /** Megabytes of its heap that are in use once what nobody needs has been collected. */
    double liveMegabytes() throws IOException, InterruptedException {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < LOOKS; i++) {
            control("GC.run");
            Matcher used = USED.matcher(control("GC.heap_info"));
            double kilobytes = 0;
            while (used.find()) {
                kilobytes += Double.parseDouble(used.group(1));
            }
            least = Math.min(least, kilobytes / 1024);
        }
        return least;
    }

    private String control(String word) throws IOException {
        String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process asked = new ProcessBuilder(tool, String.valueOf(process.pid()), word)
                .redirectErrorStream(true)
                .start();
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Seconds of processor time it has used. */
    double processorSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** What is left of its folder in the log: lines that tell of something wrong. */
    Map<String, Long> complaints() throws IOException {
        return Files.readAllLines(data.resolveSibling("serve.log")).stream()
                .filter(line -> line.contains(" ERROR ") || line.contains(" WARN "))
                .map(line -> line.replaceFirst("^.*? (ERROR|WARN) ", "$1 ").replaceAll("\\d+", "#"))
                .map(line -> line.substring(0, Math.min(line.length(), 160)))
                .collect(java.util.stream.Collectors.groupingBy(
                        line -> line, java.util.TreeMap::new, java.util.stream.Collectors.counting()));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
