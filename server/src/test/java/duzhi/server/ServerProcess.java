package duzhi.server;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The system as a process of its own, to be killed. */
final class ServerProcess {

    private static final Pattern HOME = Pattern.compile("http://localhost:(\\d+)/");
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(4);

    private final Process process;
    private final URI base;
    private final Map<String, Browser> browsers = new ConcurrentHashMap<>();

    private ServerProcess(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    /** Starts it; it is up when this returns. */
    static ServerProcess start(Path data, String... options) throws IOException, InterruptedException {
        Path log = Files.createTempFile(data.getParent(), "server", ".log");
        Process process = launch(data, log, options);
        long end = System.nanoTime() + PATIENCE;
        while (process.isAlive() && System.nanoTime() < end) {
            Matcher home = HOME.matcher(Files.readString(log, StandardCharsets.UTF_8));
            if (home.find()) {
                return new ServerProcess(process, URI.create("http://localhost:" + home.group(1)));
            }
            Thread.sleep(100);
        }
        process.destroyForcibly();
        throw new IOException("it does not start: " + Files.readString(log, StandardCharsets.UTF_8));
    }

    static Process launch(Path data, Path log, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "duzhi.server.Main",
                "serve",
                "--empty",
                "--port",
                "0",
                "--data",
                data.toString()));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    Browser visitor() {
        return new Browser(base);
    }

    Browser as(String login) {
        return browsers.computeIfAbsent(login, each -> {
            Browser browser = visitor();
            browser.signIn(each, Started.PASSWORD);
            return browser;
        });
    }

    /** Ends it as a loss of power would, as far as it is concerned. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The number of the database process in a data folder. */
    static long postgres(Path data) throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
    }

    /** Stops a database that was left behind; it takes its file away when it is done. */
    static void stopPostgres(Path data) throws IOException, InterruptedException {
        Path file = data.resolve("postgres/postmaster.pid");
        if (Files.exists(file)) {
            ProcessHandle.of(postgres(data)).ifPresent(ProcessHandle::destroy);
        }
        for (int tries = 0; Files.exists(file) && tries < 200; tries++) {
            Thread.sleep(100);
        }
    }
}
