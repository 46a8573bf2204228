package duzhi.server;

import duzhi.server.store.Backup;
import duzhi.server.store.Database;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code restore}: puts a backup into an empty system and verifies the trail. */
@Command(
        name = "restore",
        description = "Puts a backup into an empty system, brings it up to date and verifies the trail.")
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private final Where where = new Where();

    @Parameters(paramLabel = "FROM", description = "The file that backup wrote.")
    private Path from = Path.of("");

    @Override
    public Integer call() throws Exception {
        return Database.alone(where.settings(0, false), url -> {
            Backup.restore(url, from.toAbsolutePath());
            return VerifyTrailCommand.verify(url, "");
        });
    }
}
