package duzhi.server;

import duzhi.server.store.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which system a command is about. */
final class Where {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(names = "--data", description = "Folder everything is kept in (default: duzhi-data).")
    private Path data = Path.of("duzhi-data");

    @Option(
            names = "--database",
            defaultValue = "${env:DUZHI_DATABASE:-}",
            description = "Address of a PostgreSQL database: jdbc:postgresql://host/name?user=…&password=…"
                    + " (or in DUZHI_DATABASE); without one, the system keeps its own in the data folder.")
    private String database = "";

    /** As it is served. */
    Settings settings(int port, boolean demonstration) {
        return new Settings(data.toAbsolutePath(), database, port, demonstration);
    }

    /** As it is worked on while nobody serves it; there must be something. */
    Settings stopped() {
        Settings settings = settings(0, false);
        if (database.isEmpty() && !Files.exists(settings.data().resolve("postgres.secret"))) {
            throw new ParameterException(command.commandLine(), "there is no system in " + settings.data());
        }
        return settings;
    }
}
