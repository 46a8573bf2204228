package duzhi.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the web system. */
@Command(
        name = "duzhi",
        subcommands = {ServeCommand.class, BackupCommand.class, RestoreCommand.class, VerifyTrailCommand.class},
        description = "The web system.")
public final class Main {

    private Main() {}

    /** Runs one command; the process ends when it does. */
    public static void main(String[] arguments) {
        quiet();
        int status = run(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Libraries speak of what goes wrong alone: standard output is for the answer. Serving sets its own levels later. */
    private static void quiet() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    }

    /** Runs one command and gives its status: 0 done, 1 something is not as it should be, 2 it could not be done. */
    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    line.getErr().println("duzhi: " + (e.getMessage() == null ? e : e.getMessage()));
                    return 2;
                })
                .execute(arguments);
    }
}
