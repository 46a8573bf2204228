package duzhi.reader.original;

import java.io.IOException;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The outer shell of old Office files. */
final class Compounds {

    private static final List<String> SIGNATURES = List.of("_signatures", "_xmlsignatures");

    private Compounds() {}

    static boolean isCompound(byte[] bytes) {
        return FileMagic.valueOf(bytes) == FileMagic.OLE2;
    }

    /** Takes signatures out, for they would no longer hold; whether there were any. */
    static boolean unsign(POIFSFileSystem files) throws IOException {
        boolean signed = false;
        for (String name : SIGNATURES) {
            if (files.getRoot().hasEntryCaseInsensitive(name)) {
                delete(files.getRoot().getEntryCaseInsensitive(name));
                signed = true;
            }
        }
        return signed;
    }

    private static void delete(Entry entry) throws IOException {
        if (entry instanceof DirectoryEntry folder) {
            for (Entry inner : List.copyOf(java.util.stream.StreamSupport.stream(folder.spliterator(), false)
                    .toList())) {
                delete(inner);
            }
        }
        if (!entry.delete()) {
            throw new IOException(entry.getName());
        }
    }
}
