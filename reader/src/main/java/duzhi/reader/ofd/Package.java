package duzhi.reader.ofd;

import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.document.Watch;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The files inside an OFD file, by their paths. */
final class Package implements Closeable {

    private final ZipFile zip;
    private final Watch watch;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private long left;

    Package(Original original, Limits limits, Watch watch) throws Unreadable {
        this.watch = watch;
        this.left = limits.unpacked();
        try {
            this.zip = ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(original.bytes()))
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IOException e) {
            throw new Unreadable(Why.DAMAGED, "ZIP");
        }
        Collections.list(zip.getEntries()).forEach(entry -> entries.putIfAbsent(key(entry.getName()), entry));
    }

    /** Makers on systems that do not mind write paths in either case and with either slash. */
    private static String key(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.replace('\\', '/').split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts).toLowerCase(Locale.ROOT);
    }

    /** A path written in a file: from the root if it begins with a slash, otherwise from that file's folder. */
    static String resolve(String file, String path) {
        return path.startsWith("/") ? path : file.substring(0, file.lastIndexOf('/') + 1) + path;
    }

    boolean has(String path) {
        return entries.containsKey(key(path));
    }

    /** The XML at a path, empty where nothing is there. */
    Optional<Node> xml(String path) throws Unreadable {
        ZipArchiveEntry entry = entries.get(key(path));
        return entry == null ? Optional.empty() : Optional.of(Node.parse(bytes(entry), watch));
    }

    private byte[] bytes(ZipArchiveEntry entry) throws Unreadable {
        watch.check();
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Unreadable(Why.PASSWORD, "");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
            left -= bytes.length;
            if (left < 0) {
                throw new Unreadable(Why.UNPACKS_TOO_LARGE, "");
            }
            return bytes;
        } catch (IOException e) {
            throw new Unreadable(Why.DAMAGED, "ZIP");
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            return;
        }
    }
}
