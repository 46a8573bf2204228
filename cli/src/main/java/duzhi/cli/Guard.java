package duzhi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever goes wrong into one sentence and a status. The trace is for those who ask for it. */
final class Guard {

    private final Terminal terminal;
    private final boolean debug;

    Guard(Terminal terminal, boolean debug) {
        this.terminal = terminal;
        this.debug = debug;
    }

    int run(Supplier<CommandLine> lines, List<String> arguments) {
        try {
            CommandLine line = lines.get();
            line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
            line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
            line.setParameterExceptionHandler((problem, given) -> usage(problem));
            line.setExecutionExceptionHandler((problem, command, parsed) -> failure(problem));
            return line.execute(arguments.toArray(String[]::new));
        } catch (ExceptionInInitializerError e) {
            return failure(e.getCause() == null ? e : e.getCause());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return failure(e);
        }
    }

    private int usage(ParameterException problem) {
        terminal.tell(terminal.messages().say("error.arguments", sentence(problem)));
        terminal.tell(terminal.messages()
                .say("error.help", problem.getCommandLine().getCommandSpec().qualifiedName()));
        return Status.TROUBLE;
    }

    private String sentence(ParameterException problem) {
        Messages messages = terminal.messages();
        if (problem instanceof UnmatchedArgumentException unknown) {
            return messages.say("error.unknown", String.join(" ", unknown.getUnmatched()));
        }
        if (problem instanceof MissingParameterException missing) {
            return messages.say(
                    "error.missing",
                    missing.getMissing().stream()
                            .map(argument -> argument.paramLabel())
                            .collect(Collectors.joining(" ")));
        }
        return problem.getArgSpec() == null
                ? String.valueOf(problem.getMessage())
                : messages.say(
                        "error.value", problem.getValue(), problem.getArgSpec().paramLabel());
    }

    private int failure(Throwable problem) {
        if (debug) {
            problem.printStackTrace(terminal.err());
        }
        terminal.tell(terminal.messages().say(key(problem), reason(problem)));
        return Status.TROUBLE;
    }

    private static String key(Throwable problem) {
        return problem instanceof IOException ? "error.output" : "error.unexpected";
    }

    private static String reason(Throwable problem) {
        if (problem instanceof FileSystemException file) {
            return file.getFile();
        }
        String message = problem.getMessage();
        return message == null ? problem.getClass().getSimpleName() : message;
    }
}
