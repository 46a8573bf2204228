package duzhi.server.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be decided on a finding. */
public enum Verdict {
    /** It is right and will be put right (采纳). */
    ACCEPT,
    /** It is told why the document stands as it is (出错说明); words are required. */
    EXPLAIN,
    /** The document goes back to whoever made it (退回). */
    RETURN;

    /** As words, programs and the database name it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its label. */
    public static Optional<Verdict> of(String label) {
        return Arrays.stream(values())
                .filter(each -> each.label().equals(label))
                .findFirst();
    }
}
