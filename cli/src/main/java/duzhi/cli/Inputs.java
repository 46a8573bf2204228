package duzhi.cli;

import duzhi.check.engine.Audit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files that the arguments name: files as given, and in directories every file of a readable kind. */
final class Inputs {

    private final Pipeline pipeline;
    private final Terminal terminal;
    private final List<Path> files = new ArrayList<>();
    private final List<Audit.Failure> failures = new ArrayList<>();

    private Inputs(Pipeline pipeline, Terminal terminal) {
        this.pipeline = pipeline;
        this.terminal = terminal;
    }

    /** Reads what the arguments name. */
    static Pipeline.Reading read(Pipeline pipeline, Terminal terminal, List<String> arguments, Pipeline.Limits limits) {
        Inputs inputs = new Inputs(pipeline, terminal);
        arguments.forEach(inputs::add);
        Pipeline.Reading reading =
                pipeline.read(inputs.files.stream().distinct().toList(), limits);
        List<Audit.Failure> failures = new ArrayList<>(inputs.failures);
        failures.addAll(reading.failures());
        return new Pipeline.Reading(reading.documents(), List.copyOf(failures));
    }

    private void add(String argument) {
        try {
            Path path = Path.of(argument);
            if (Files.isDirectory(path)) {
                directory(path);
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                fail(argument, "input.missing");
            }
        } catch (InvalidPathException e) {
            fail(argument, "input.missing");
        }
    }

    private void directory(Path directory) {
        try (Stream<Path> below = Files.walk(directory)) {
            List<Path> found = below.filter(Files::isRegularFile)
                    .filter(file -> !isHidden(directory.relativize(file)))
                    .sorted()
                    .toList();
            List<Path> readable = found.stream().filter(pipeline::canRead).toList();
            files.addAll(readable);
            report(directory, found.size() - readable.size(), readable.isEmpty());
        } catch (IOException | java.io.UncheckedIOException e) {
            fail(directory.toString(), "input.directory");
        }
    }

    private void report(Path directory, int left, boolean none) {
        if (none) {
            fail(directory.toString(), "input.empty");
        } else if (left > 0) {
            terminal.tell(terminal.messages().say("input.left", directory, left));
        }
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private void fail(String path, String key) {
        failures.add(new Audit.Failure(path, Messages.both(key), Messages.both(key + ".remedy")));
    }
}
