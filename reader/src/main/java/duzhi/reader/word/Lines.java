package duzhi.reader.word;

import duzhi.ledger.source.Spot;
import duzhi.reader.document.TranscriptBuilder;
import duzhi.reader.document.TranscriptBuilder.Flow;
import duzhi.reader.document.Unreadable;
import java.util.regex.Pattern;

/** Writes a paragraph out, one line up to each manual line break. */
final class Lines {

    private static final Pattern INDENTED = Pattern.compile("^[\\u3000\\u00A0 ]{2,}\\S.*");

    private Lines() {}

    static Spot passage(int block, String text) {
        return new Spot.Passage(block, 0, text.length());
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
