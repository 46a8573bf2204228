package duzhi.reader.original;

import duzhi.reader.document.Original;
import duzhi.reader.document.Transcript.Format;
import duzhi.reader.open.Opener;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes copies of originals with marks: highlights in PDF, comments in workbooks and Word documents. */
public final class Marks {

    private Marks() {}

    /**
     * The copy; the same file and marks give the same bytes. Empty where no copy of the kind of file can be marked: old
     * Word files, web pages, OFD, text. Fails where the file is damaged.
     */
    public static Optional<Copy> write(byte[] original, List<Mark> marks) throws IOException {
        Format format = Opener.formatOf(Original.of("", original)).orElse(Format.TEXT);
        return switch (format) {
            case PDF -> Optional.of(PdfMarker.mark(original, marks));
            case XLSX, XLS -> Optional.of(ExcelMarker.mark(original, marks));
            case DOCX -> Optional.of(WordMarker.mark(original, marks));
            case DOC, HTML, OFD, TEXT -> Optional.empty();
        };
    }
}
