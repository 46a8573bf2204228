package duzhi.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Says that a data folder is in use. The lock goes with the process, however it ends. */
final class Holding implements AutoCloseable {

    private final FileChannel channel;

    private Holding(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes a folder; refused where somebody has it. */
    static Holding of(Path data) throws IOException {
        Files.createDirectories(data);
        FileChannel channel =
                FileChannel.open(data.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new Holding(channel);
            }
        } catch (OverlappingFileLockException e) {
            // This very process has it.
        }
        channel.close();
        throw new IOException("the system in " + data
                + " is running; stop it first (backup and verify-trail also work on a running one named by"
                + " --database)");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
