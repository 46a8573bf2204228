package duzhi.reader.word;

import duzhi.ledger.source.Spot;
import duzhi.reader.document.TranscriptBuilder;
import duzhi.reader.document.TranscriptBuilder.Cell;
import duzhi.reader.document.TranscriptBuilder.Flow;
import duzhi.reader.document.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a paragraph out, one line up to each manual line break. */
final class Lines {

    private static final Pattern INDENTED = Pattern.compile("^[\\u3000\\u00A0 ]{2,}\\S.*");

    private Lines() {}

    /** A cell of these paragraphs; its place is that of the first with text. */
    static Cell cell(Placed<?> placed, List<Written> paragraphs) {
        List<String> texts = new ArrayList<>();
        Spot spot = null;
        for (Written paragraph : paragraphs) {
            if (!paragraph.isBlank()) {
                texts.add((paragraph.number() + paragraph.text()).strip());
                if (spot == null && paragraph.block() > 0) {
                    spot = new Spot.Passage(
                            paragraph.block(), 0, paragraph.text().length());
                }
            }
        }
        return new Cell(placed.row(), placed.column(), placed.rows(), placed.columns(), String.join("\n", texts), spot);
    }

    /**
     * Writes lines.
     *
     * @param number what is generated before the text
     * @param block 0 for a paragraph without a place in the main text
     * @param joined whether it goes on with the line before
     */
    static void write(String number, String text, int block, boolean joined, TranscriptBuilder out) throws Unreadable {
        int from = 0;
        String before = number;
        for (String piece : text.split("\n", -1)) {
            int line = out.line(before + piece, from == 0 ? joined ? Flow.JOINED : Flow.BEGINS : flow(piece));
            if (block > 0 && !piece.isEmpty()) {
                Spot spot = new Spot.Passage(block, from, from + piece.length());
                out.spot(line, before.length(), before.length() + piece.length(), spot);
            }
            from += piece.length() + 1;
            before = "";
        }
    }

    /** After a manual line break only an indent tells that a paragraph begins. */
    private static Flow flow(String piece) {
        return INDENTED.matcher(piece).matches() ? Flow.BEGINS : Flow.UNKNOWN;
    }
}
