package duzhi.publish.written;

import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.load.Forms;
import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Transcriber;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Watch;
import duzhi.reader.html.HtmlTranscriber;
import duzhi.reader.intake.DocumentReader;
import duzhi.reader.ofd.OfdTranscriber;
import duzhi.reader.pdf.PdfTranscriber;
import java.time.Duration;

/** Reads what was written as the audit reads it. */
public final class ReadBack {

    private static final DocumentReader READER =
            new DocumentReader(Forms.load(), CodeSets.load(), Limits.DEFAULT.columns());

    private ReadBack() {}

    /** A page on screen. */
    public static FilledDocument html(byte[] bytes) {
        return read(new HtmlTranscriber(), "written.html", bytes);
    }

    /** Pages in PDF. */
    public static FilledDocument pdf(byte[] bytes) {
        return read(new PdfTranscriber(), "written.pdf", bytes);
    }

    /** Pages in OFD. */
    public static FilledDocument ofd(byte[] bytes) {
        return read(new OfdTranscriber(), "written.ofd", bytes);
    }

    private static FilledDocument read(Transcriber transcriber, String name, byte[] bytes) {
        try {
            return READER.read(
                    transcriber.transcribe(Original.of(name, bytes), Limits.DEFAULT, Watch.of(Duration.ofMinutes(5))));
        } catch (Unreadable e) {
            throw new AssertionError("our own reader cannot read " + name, e);
        }
    }
}
