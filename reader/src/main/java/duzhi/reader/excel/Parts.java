package duzhi.reader.excel;

import duzhi.reader.document.Limits;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.document.Watch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.jspecify.annotations.Nullable;

/** The parts of an XLSX file, counted against the limits before any is loaded, large sheets without their empty cells. */
final class Parts implements ZipEntrySource {

    private static final long LARGE = 1 << 20;
    private static final String SHEETS = "worksheets/";
    private static final int BUFFER = 1 << 16;

    private final ZipFile zip;
    private final ZipEntrySource source;
    private final Watch watch;
    private final Map<String, byte[]> slim = new HashMap<>();

    Parts(byte[] bytes, Limits limits, Watch watch) throws IOException, Unreadable {
        this.watch = watch;
        zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
        source = new ZipFileZipEntrySource(zip);
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        Map<ZipArchiveEntry, Long> sizes = measure(entries, limits.unpacked(), watch);
        for (ZipArchiveEntry entry : entries) {
            if (entry.getName().contains(SHEETS) && sizes.getOrDefault(entry, 0L) > LARGE) {
                slim(entry, limits.cells() / 2, watch);
            }
        }
    }

    private void slim(ZipArchiveEntry entry, long most, Watch watch) throws IOException, Unreadable {
        String name = entry.getName();
        try (InputStream once = zip.getInputStream(entry)) {
            if (!Slimmer.isWanted(once, name, most, watch)) {
                return;
            }
        }
        try (InputStream again = zip.getInputStream(entry)) {
            slim.put(name, Slimmer.slim(again, name, watch));
        }
    }

    /** Unfolds every part once without keeping it: sizes that a file states about itself prove nothing. */
    private Map<ZipArchiveEntry, Long> measure(List<ZipArchiveEntry> entries, long most, Watch watch)
            throws IOException, Unreadable {
        byte[] buffer = new byte[BUFFER];
        Map<ZipArchiveEntry, Long> sizes = new HashMap<>();
        long total = 0;
        for (ZipArchiveEntry entry : entries) {
            long before = total;
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    total += read;
                    if (total > most) {
                        throw new Unreadable(Why.UNPACKS_TOO_LARGE, (most >> 20) + " MiB");
                    }
                    watch.check();
                }
            }
            sizes.put(entry, total - before);
        }
        return sizes;
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return source.getEntries();
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
        return source.getEntry(path);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        byte[] slimmed = slim.get(entry.getName());
        return watch.over(slimmed == null ? source.getInputStream(entry) : new ByteArrayInputStream(slimmed));
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    @Override
    public boolean isClosed() {
        return source.isClosed();
    }
}
