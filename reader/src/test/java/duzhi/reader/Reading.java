package duzhi.reader;

import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.load.Forms;
import duzhi.reader.document.Limits;
import duzhi.reader.document.TextFile;
import duzhi.reader.document.Unreadable;
import duzhi.reader.intake.DocumentReader;
import java.nio.charset.StandardCharsets;

/** Reads invented documents. */
public final class Reading {

    private static final DocumentReader READER =
            new DocumentReader(Forms.load(), CodeSets.load(), Limits.DEFAULT.columns());

    private Reading() {}

    /** The document in these words; an arrow stands for a tab, which a text block would not show. */
    public static FilledDocument of(String text) {
        try {
            return of(text.replace('→', '\t').getBytes(StandardCharsets.UTF_8));
        } catch (Unreadable e) {
            throw new AssertionError("not readable: " + text, e);
        }
    }

    /** The document in these bytes. */
    public static FilledDocument of(byte[] bytes) throws Unreadable {
        return READER.read(TextFile.of("invented.txt", bytes, Limits.DEFAULT));
    }
}
