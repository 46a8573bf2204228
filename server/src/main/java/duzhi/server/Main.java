package duzhi.server;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the web system. */
@Command(
        name = "duzhi",
        subcommands = {ServeCommand.class},
        description = "The web system.")
public final class Main {

    private Main() {}

    /** Runs one command; the process ends when it does. */
    public static void main(String[] arguments) {
        int status = new CommandLine(new Main()).execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }
}
