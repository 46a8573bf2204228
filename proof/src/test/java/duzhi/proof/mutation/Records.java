package duzhi.proof.mutation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Damage to the old office formats: their streams, and the records of a workbook. */
final class Records {

    static final List<Mutator.Named> ALL = List.of(
            new Mutator.Named("stream of bytes", (bytes, random) -> stream(bytes, random, Records::blind)),
            new Mutator.Named("stream gone", (bytes, random) -> stream(bytes, random, (stream, any) -> null)),
            new Mutator.Named(
                    "record gone", (bytes, random) -> records(bytes, random, (records, at) -> records.remove(at))),
            new Mutator.Named(
                    "record twice",
                    (bytes, random) -> records(bytes, random, (records, at) -> records.add(at, records.get(at)))),
            new Mutator.Named(
                    "record a thousand times",
                    (bytes, random) -> records(
                            bytes,
                            random,
                            (records, at) -> records.addAll(Collections.nCopies(1_000, records.get(at))))),
            new Mutator.Named(
                    "records swapped",
                    (bytes, random) -> records(
                            bytes,
                            random,
                            (records, at) -> Collections.swap(records, at, random.nextInt(records.size())))),
            new Mutator.Named(
                    "record of bytes",
                    (bytes, random) ->
                            records(bytes, random, (records, at) -> records.set(at, content(records.get(at), random)))),
            new Mutator.Named(
                    "record of another kind",
                    (bytes, random) -> records(
                            bytes,
                            random,
                            (records, at) -> records.set(
                                    at, kind(records.get(at), records.get(random.nextInt(records.size())))))));

    private Records() {}

    private static byte[] blind(byte[] stream, Random random) throws IOException {
        return Blind.ALL.get(random.nextInt(Blind.ALL.size())).mutate(stream, random);
    }

    private interface Change {
        void of(List<byte[]> records, int at);
    }

    private static byte[] stream(byte[] bytes, Random random, Mutator mutator) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            List<DocumentEntry> streams = new ArrayList<>();
            for (Entry entry : files.getRoot()) {
                if (entry instanceof DocumentEntry document) {
                    streams.add(document);
                }
            }
            DocumentEntry chosen = streams.get(random.nextInt(streams.size()));
            byte[] changed = mutator.mutate(read(chosen), random);
            String name = chosen.getName();
            chosen.delete();
            if (changed != null) {
                files.createDocument(new ByteArrayInputStream(changed), name);
            }
            return written(files);
        }
    }

    private static byte[] read(DocumentEntry entry) throws IOException {
        try (DocumentInputStream in = new DocumentInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static byte[] written(POIFSFileSystem files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.writeFilesystem(out);
        return out.toByteArray();
    }

    /** Of a document that is no workbook the streams are damaged instead. */
    private static byte[] records(byte[] bytes, Random random, Change change) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (!files.getRoot().hasEntry("Workbook")) {
                return stream(bytes, random, Records::blind);
            }
            DocumentEntry book = (DocumentEntry) files.getRoot().getEntry("Workbook");
            List<byte[]> records = split(read(book));
            for (int i = random.nextInt(3); i >= 0 && records.size() > 1; i--) {
                change.of(records, random.nextInt(records.size()));
            }
            ByteArrayOutputStream joined = new ByteArrayOutputStream();
            records.forEach(joined::writeBytes);
            book.delete();
            files.createDocument(new ByteArrayInputStream(joined.toByteArray()), "Workbook");
            return written(files);
        }
    }

    private static List<byte[]> split(byte[] book) {
        List<byte[]> records = new ArrayList<>();
        int at = 0;
        while (at + 4 <= book.length) {
            int end = Math.min(book.length, at + 4 + (book[at + 2] & 0xFF) + ((book[at + 3] & 0xFF) << 8));
            records.add(java.util.Arrays.copyOfRange(book, at, end));
            at = end;
        }
        return records;
    }

    private static byte[] content(byte[] record, Random random) {
        byte[] changed = record.clone();
        for (int i = random.nextInt(6); i >= 0 && record.length > 4; i--) {
            changed[4 + random.nextInt(record.length - 4)] = (byte) random.nextInt();
        }
        return changed;
    }

    private static byte[] kind(byte[] record, byte[] other) {
        byte[] changed = record.clone();
        changed[0] = other[0];
        changed[1] = other[1];
        return changed;
    }
}
