package duzhi.reader.open;

import duzhi.reader.document.Transcript.Format;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Tells the formats that are ZIP files inside from one another by their parts. */
final class Packed {

    private Packed() {}

    static List<String> names(byte[] bytes) throws Unreadable {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .setIgnoreLocalFileHeader(true)
                .get()) {
            return names(zip);
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable(Why.DAMAGED, "ZIP");
        }
    }

    static List<String> names(ZipFile zip) {
        List<String> names = new ArrayList<>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            names.add(entry.getName().replace('\\', '/'));
        }
        return names;
    }

    /** The format that these parts make; empty for a mere archive. */
    static Optional<Format> format(Collection<String> names) throws Unreadable {
        if (names.contains("OFD.xml")) {
            return Optional.of(Format.OFD);
        }
        if (names.contains("mimetype") && names.contains("content.xml")) {
            throw new Unreadable(Why.OTHER_FORMAT, "OpenDocument");
        }
        if (!names.contains("[Content_Types].xml")) {
            return Optional.empty();
        }
        if (names.contains("xl/workbook.bin")) {
            throw new Unreadable(Why.OTHER_FORMAT, "XLSB");
        }
        if (below(names, "xl/")) {
            return Optional.of(Format.XLSX);
        }
        if (below(names, "word/")) {
            return Optional.of(Format.DOCX);
        }
        throw new Unreadable(Why.OTHER_FORMAT, below(names, "ppt/") ? "PPTX" : "OPC");
    }

    private static boolean below(Collection<String> names, String folder) {
        return names.stream().anyMatch(name -> name.startsWith(folder));
    }
}
