package duzhi.server;

import duzhi.server.store.Backup;
import duzhi.server.store.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backup}: everything as it stands at one moment, as one file. */
@Command(
        name = "backup",
        description = "Writes everything into one file, while the system is stopped or from its --database.")
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private final Where where = new Where();

    @Option(names = "--to", required = true, description = "The file to write.")
    private Path to = Path.of("");

    @Override
    public Integer call() throws Exception {
        Map<String, Long> sizes = Database.alone(where.stopped(), url -> {
            try (Connection connection = DriverManager.getConnection(url)) {
                return Backup.write(connection, to.toAbsolutePath());
            }
        });
        long bytes = sizes.values().stream().mapToLong(Long::longValue).sum();
        System.out.println(to + ": " + sizes.size() + " tables, " + bytes + " bytes");
        return 0;
    }
}
