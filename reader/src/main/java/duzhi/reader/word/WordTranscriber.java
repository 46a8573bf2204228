package duzhi.reader.word;

import duzhi.reader.document.Limits;
import duzhi.reader.document.Original;
import duzhi.reader.document.Transcriber;
import duzhi.reader.document.Transcript;
import duzhi.reader.document.Unreadable;
import duzhi.reader.document.Unreadable.Why;
import duzhi.reader.document.Watch;

/**
 * Writes out word-processing documents, DOCX and DOC (which WPS writes too), as they print with every tracked change
 * accepted. A manual line break ends a line; whether the next goes on with the sentence is left to its punctuation. Notes
 * stand at the end, running heads after them.
 *
 * <p>A {@link duzhi.ledger.source.Spot.Passage} of a DOCX counts the starts of {@code w:p} elements in the main part from
 * 1, all of them, those in tables, text boxes and both branches of alternate content included; its characters are those
 * shown: of {@code w:t}, and one each for {@code w:tab}, {@code w:br}, {@code w:cr}, {@code w:noBreakHyphen} and
 * {@code w:sym}, without what is deleted, hidden, or the instruction of a field. Of a DOC it counts the paragraphs of the
 * main text. Numbers that Word generates belong to no passage. A cell of several paragraphs has the passage of the first
 * that has text.
 */
public final class WordTranscriber implements Transcriber {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] RESOURCE_FORK = {0, 5, 0x16, 7};
    private static final int LARGEST_LOCK = 1024;

    @Override
    public Transcript transcribe(Original original, Limits limits, Watch watch) throws Unreadable {
        limits.admit(original.bytes().length);
        refuse(original);
        try {
            if (startsWith(original.bytes(), ZIP)) {
                return NewDocument.transcribe(original, limits, watch);
            }
            if (startsWith(original.bytes(), COMPOUND)) {
                return OldDocument.transcribe(original, limits, watch);
            }
        } catch (RuntimeException e) {
            throw new Unreadable(Why.DAMAGED, e.getClass().getSimpleName());
        }
        throw new Unreadable(Why.DAMAGED, "");
    }

    private static void refuse(Original original) throws Unreadable {
        if (original.bytes().length == 0) {
            throw new Unreadable(Why.EMPTY, "");
        }
        if (original.name().startsWith("~$") && original.bytes().length <= LARGEST_LOCK) {
            throw new Unreadable(Why.LOCK_FILE, "");
        }
        if (startsWith(original.bytes(), RESOURCE_FORK)) {
            throw new Unreadable(Why.RESOURCE_FORK, "");
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
