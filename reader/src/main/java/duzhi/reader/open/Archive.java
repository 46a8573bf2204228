package duzhi.reader.open;

import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** A ZIP archive of documents. Entries are unpacked into memory one at a time, and only when they are asked for. */
final class Archive {

    private static final int MOST_ENTRIES = 20_000;

    /** Documents pack ten to one, spreadsheets of blanks a hundred to one; a thousand zeros pack a thousand to one. */
    private static final long MOST_RATIO = 200;

    private static final long SMALL = 16L << 20;
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** What all archives below one file may still unfold into. */
    private static final class Budget {
        private long bytes;
        private long held;
        private int entries = MOST_ENTRIES;

        Budget(long bytes) {
            this.bytes = bytes;
            this.held = bytes / 4;
        }

        /** Archives inside archives stay in memory. */
        boolean hold(long size) {
            held -= size;
            return held >= 0;
        }

        boolean take(long size) {
            entries--;
            bytes -= Math.max(0, size);
            return entries >= 0 && bytes >= 0;
        }
    }

    /** An entry under the name it is shown by. */
    private record Named(String name, ZipArchiveEntry entry) {}

    private final String path;
    private final ZipFile zip;
    private final Limits limits;
    private final Budget budget;
    private final int depth;
    private final List<Input> inputs = new ArrayList<>();

    private Archive(String path, ZipFile zip, Limits limits, Budget budget, int depth) {
        this.path = path;
        this.zip = zip;
        this.limits = limits;
        this.budget = budget;
        this.depth = depth;
    }

    /** The files of an archive, those of archives inside it included; null where the file is a document or no archive. */
    static @Nullable List<Input> entries(Path file, Limits limits) {
        try {
            return entries(file.toString(), Files.newByteChannel(file), limits, new Budget(limits.unpacked()), 1);
        } catch (IOException e) {
            return null;
        }
    }

    private static @Nullable List<Input> entries(
            String path, SeekableByteChannel channel, Limits limits, Budget budget, int depth) {
        try {
            ZipFile zip = ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setIgnoreLocalFileHeader(true)
                    .get();
            if (Sniffer.isDocument(Packed.names(zip))) {
                zip.close();
                return null;
            }
            if (depth > limits.depth()) {
                return List.of(Input.refused(path, Why.TOO_DEEP, String.valueOf(limits.depth())));
            }
            if (depth > 1 && !budget.hold(channel.size())) {
                return List.of(Input.refused(path, Why.UNPACKS_TOO_LARGE, ""));
            }
            Archive archive = new Archive(path, zip, limits, budget, depth);
            archive.list();
            return archive.inputs;
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    private void list() {
        List<Named> entries = Collections.list(zip.getEntries()).stream()
                .filter(entry -> !entry.isDirectory())
                .map(entry -> new Named(shown(entry), entry))
                .filter(entry -> Stream.of(entry.name().split("/")).noneMatch(Intake::isLitter))
                .sorted(Comparator.comparing(Named::name))
                .toList();
        for (Named entry : entries) {
            if (!budget.take(entry.entry().getSize())) {
                inputs.add(Input.refused(path, Why.UNPACKS_TOO_LARGE, ""));
                return;
            }
            add(path + "!/" + entry.name(), entry.entry());
        }
        if (entries.isEmpty()) {
            inputs.add(Input.refused(path, Why.NOTHING_INSIDE, ""));
        }
    }

    private void add(String shown, ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            inputs.add(Input.refused(shown, Why.PASSWORD, ""));
        } else if (!zip.canReadEntryData(entry)) {
            inputs.add(Input.refused(shown, Why.ARCHIVE, "ZIP " + entry.getMethod()));
        } else if (entry.getSize() > SMALL && entry.getSize() / MOST_RATIO > entry.getCompressedSize()) {
            inputs.add(Input.refused(shown, Why.UNPACKS_TOO_LARGE, ""));
        } else if (!nested(shown, entry)) {
            inputs.add(Input.of(shown, most -> Original.of(shown, bytes(entry, most))));
        }
    }

    /** Looks into an archive inside this one; says whether it was one. */
    private boolean nested(String shown, ZipArchiveEntry entry) {
        if (!beginsLikeZip(entry)) {
            return false;
        }
        try {
            SeekableByteChannel bytes = new SeekableInMemoryByteChannel(bytes(entry, limits));
            List<Input> inside = entries(shown, bytes, limits, budget, depth + 1);
            if (inside != null) {
                inputs.addAll(inside);
            }
            return inside != null;
        } catch (Unreadable e) {
            return false;
        }
    }

    private synchronized boolean beginsLikeZip(ZipArchiveEntry entry) {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.read() == 'P' && in.read() == 'K';
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** The whole of an entry; never more than it said it would be. */
    private synchronized byte[] bytes(ZipArchiveEntry entry, Limits most) throws Unreadable {
        most.admit(entry.getSize());
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) entry.getSize() + 1);
            if (bytes.length > entry.getSize()) {
                throw new Unreadable(Why.UNPACKS_TOO_LARGE, "");
            }
            return bytes;
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(Why.DAMAGED, "ZIP");
        }
    }

    /** A name as a person may read it and nobody can be led astray by: no root, no parents, no controls. */
    private static String shown(ZipArchiveEntry entry) {
        StringBuilder shown = new StringBuilder();
        for (String part : decoded(entry).replace('\\', '/').split("/")) {
            String clean = part.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]", "").strip();
            if (!clean.isEmpty() && !clean.equals(".") && !clean.equals("..") && !clean.matches("[A-Za-z]:")) {
                shown.append(shown.isEmpty() ? "" : "/").append(clean);
            }
        }
        return shown.isEmpty() ? "?" : shown.toString();
    }

    /** Programs write names in UTF-8, said or unsaid, or in the code page of a Chinese system. */
    private static String decoded(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        boolean said = entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME;
        if (said || raw == null) {
            return entry.getName();
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        return entry.getName();
    }
}
