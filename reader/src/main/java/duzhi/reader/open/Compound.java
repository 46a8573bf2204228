package duzhi.reader.open;

import duzhi.reader.document.Transcript.Format;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells the formats that are OLE2 compound files inside from one another by their streams. */
final class Compound {

    private Compound() {}

    static Format format(byte[] bytes) throws Unreadable {
        Set<String> streams = streams(bytes);
        if (streams.contains("EncryptedPackage")) {
            throw new Unreadable(Why.PASSWORD, "");
        }
        if (streams.contains("Workbook") || streams.contains("Book")) {
            return Format.XLS;
        }
        if (streams.contains("WordDocument")) {
            return Format.DOC;
        }
        throw new Unreadable(Why.OTHER_FORMAT, streams.contains("PowerPoint Document") ? "PPT" : "OLE2");
    }

    private static Set<String> streams(byte[] bytes) throws Unreadable {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return Set.copyOf(files.getRoot().getEntryNames());
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(Why.DAMAGED, "OLE2");
        }
    }
}
