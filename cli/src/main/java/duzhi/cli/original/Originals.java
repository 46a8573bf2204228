package duzhi.cli.original;

import duzhi.form.filled.FilledDocument;
import java.io.IOException;

/** Where the bytes of documents come from once more. */
public interface Originals {

    /** For reports that show no original. */
    Originals NONE = document -> {
        throw new IOException("the original of " + document.path() + " is not at hand");
    };

    /** The bytes as they were read; fails where the file is gone or has changed since. */
    byte[] bytes(FilledDocument document) throws IOException;
}
