package duzhi.server.check;

import duzhi.server.store.Upload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding and what was decided on it.
 *
 * @param found the finding
 * @param decisions all of them, the latest last
 * @param since whether it was there at the last check of the document: {@code same}, {@code new}, or empty where there was
 *     no such check
 * @param before what was decided on it at that check, null where nothing was
 */
public record Judged(
        Upload.Found found, List<Upload.Decision> decisions, String since, Upload.@Nullable Decision before) {

    /** Keeps its own list. */
    public Judged {
        decisions = List.copyOf(decisions);
    }

    /** The one that counts, null where nothing was decided. */
    public Upload.@Nullable Decision decision() {
        return decisions.isEmpty() ? null : decisions.getLast();
    }
}
