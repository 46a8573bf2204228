package duzhi.server.store;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Documents that somebody uploaded to be checked.
 *
 * @param id unique
 * @param person who uploaded them
 * @param who their name
 * @param agency code of the agency they were uploaded for
 * @param agencyName its name
 * @param path where it stands in the tree
 * @param language of marked copies, {@code zh} or {@code en}
 * @param state how far it is
 * @param begun when they were uploaded
 * @param ended when the check ended, null before
 * @param files names as they are shown, in the order given
 * @param counts what was found
 */
public record Upload(
        long id,
        long person,
        String who,
        String agency,
        String agencyName,
        String path,
        String language,
        State state,
        Instant begun,
        @Nullable Instant ended,
        List<String> files,
        Counts counts) {

    /** How far a check is. */
    public enum State {
        /** Kept, not begun. */
        WAITING,
        /** Being read and held against the rules. */
        READING,
        /** Everything is there. */
        DONE,
        /** Ended by whoever uploaded it. */
        CANCELLED,
        /** Ended by a fault of the program. */
        FAILED;

        /** Whether there is still work to do. */
        public boolean isOpen() {
            return this == WAITING || this == READING;
        }
    }

    /** Keeps its own list. */
    public Upload {
        files = List.copyOf(files);
    }

    /**
     * What was found.
     *
     * @param documents read
     * @param refused inputs that could not be read
     * @param errors findings of level error; what a root cause explains is not counted again
     * @param warnings likewise
     * @param notes likewise
     * @param passed checks that hold
     * @param unrun checks that could not be carried out
     */
    public record Counts(int documents, int refused, int errors, int warnings, int notes, int passed, int unrun) {

        /** Nothing yet. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);
    }

    /**
     * A file as it was uploaded, without its bytes.
     *
     * @param name as it is shown
     * @param digest SHA-256 of its bytes
     * @param size bytes
     */
    public record File(int ordinal, String name, String digest, long size) {}

    /**
     * A document that was read, or an input that could not be.
     *
     * @param name of the file, within an archive {@code archive.zip!/file}
     * @param digest SHA-256, empty where it could not be read
     * @param kind of document, empty where none was recognised
     * @param kindName shown
     * @param agency whom it speaks of, may be empty
     * @param year budget year, may be empty
     * @param tables recognised
     * @param unknown tables that fit no form
     * @param numbers printed in it
     * @param unplaced of these, without a place in any form
     * @param trouble why it could not be read, {@link Text#NONE} where it could
     * @param remedy what to do about that
     */
    public record Read(
            String name,
            String digest,
            String kind,
            Text kindName,
            String agency,
            String year,
            int tables,
            int unknown,
            int numbers,
            int unplaced,
            Text trouble,
            Text remedy) {}

    /**
     * A finding as it was found.
     *
     * @param number from 1, symptoms after their cause
     * @param cause number of the finding that explains it, or 0
     * @param id stable for the same bytes
     * @param kin the same for the same mistake in a later version of the document
     * @param rule id of the rule
     * @param severity how much it weighs
     * @param document name of the document
     * @param sentence what the rule asks
     * @param message what is wrong
     * @param explanation why, may be {@link Text#NONE}
     * @param remedy what to do
     * @param repair candidate corrections
     * @param basis the regulation
     * @param place where, in words
     * @param stated as printed, or empty
     * @param expected what it should be, or empty
     * @param difference stated minus expected, or empty
     * @param text where it is marked among the documents
     * @param picture where it is marked on a picture of its page, empty where it is not
     */
    public record Found(
            int number,
            int cause,
            String id,
            String kin,
            String rule,
            Severity severity,
            String document,
            Text sentence,
            Text message,
            Text explanation,
            Text remedy,
            List<Text> repair,
            String basis,
            Text place,
            String stated,
            String expected,
            String difference,
            String text,
            String picture) {

        /** Keeps its own list. */
        public Found {
            repair = List.copyOf(repair);
        }
    }

    /**
     * What somebody decided on a finding; the latest counts.
     *
     * @param finding its id
     * @param verdict {@code accept} (采纳), {@code explain} (出错说明) or {@code return} (退回)
     * @param words the explanation or the reason, may be empty unless it is an explanation
     * @param who name of whoever decided
     * @param at when
     */
    public record Decision(String finding, String verdict, String words, String who, Instant at) {}
}
