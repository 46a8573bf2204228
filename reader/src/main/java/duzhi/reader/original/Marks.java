package duzhi.reader.original;

import duzhi.ledger.source.Spot;
import java.io.IOException;
import java.util.List;

/** Writes copies of originals with marks: highlights in PDF, comments in workbooks and Word documents. */
public final class Marks {

    private Marks() {}

    /** The copy; the same file and marks give the same bytes. Fails where copies of the kind cannot be written. */
    public static byte[] write(byte[] original, List<Mark> marks) throws IOException {
        return switch (marks.getFirst().spot()) {
            case Spot.Box box -> PdfMarker.mark(original, marks);
            case Spot.Cell cell -> ExcelMarker.mark(original, marks);
            case Spot.Passage passage -> WordMarker.mark(original, marks);
        };
    }
}
