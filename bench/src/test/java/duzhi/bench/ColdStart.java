package duzhi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Starts programs as processes, in turn, and takes the time from start to end. */
final class ColdStart {

    private static final int RUNS = 20;
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable");

    private final Path root;
    private final Path scratch;

    ColdStart(Path root, Path scratch) {
        this.root = root;
        this.scratch = scratch;
    }

    /** An empty program: what the JVM itself takes. */
    static final class Nothing {

        private Nothing() {}

        /** Ends at once. */
        public static void main(String[] ignored) {}
    }

    /** Milliseconds of every run by what was run; empty where the launcher has no such command yet. */
    Map<String, List<Double>> measure() throws IOException, InterruptedException {
        Map<String, List<String>> commands = commands();
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (List<String> command : commands.values()) {
            int status = run(command);
            if (status != 0 && status != 1) {
                return Map.of();
            }
        }
        for (int run = 0; run < RUNS; run++) {
            for (Map.Entry<String, List<String>> each : commands.entrySet()) {
                long start = System.nanoTime();
                run(each.getValue());
                times.computeIfAbsent(each.getKey(), key -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
            }
        }
        return times;
    }

    private Map<String, List<String>> commands() throws IOException, InterruptedException {
        Path sample = scratch.resolve("sample.txt");
        Files.writeString(sample, DocumentJob.Sample.BUDGET.text());
        String launcher = root.resolve("duzhi").toString();
        List<String> words = List.of("audit", sample.toString(), "--out", scratch + "/out");
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("empty `main`", java("-cp", System.getProperty("java.class.path"), Nothing.class.getName()));
        commands.put("`./duzhi --help`", List.of(launcher, "--help"));
        commands.put("`./duzhi audit`", with(List.of(launcher), words));
        run(commands.get("`./duzhi --help`"));
        Path current = root.resolve("cli/target/run/current");
        if (Files.exists(current)) {
            Path jar = current.resolveSibling(Files.readString(current).strip()).resolve("duzhi.jar");
            commands.put("the same without the start-up cache", with(java("-jar", jar.toString()), words));
        }
        return commands;
    }

    private static List<String> java(String... words) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(FLAGS);
        command.addAll(List.of(words));
        return command;
    }

    private static List<String> with(List<String> command, List<String> words) {
        List<String> all = new ArrayList<>(command);
        all.addAll(words);
        return all;
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
