package duzhi.reader.original;

import java.util.Set;

/**
 * A marked copy of an original.
 *
 * @param bytes the file
 * @param extension the end of its name, with the dot, by what it is
 * @param marked how many of the marks found their place
 * @param lost what of the original the copy does not have
 */
@SuppressWarnings("ArrayRecordComponent")
public record Copy(byte[] bytes, String extension, int marked, Set<Loss> lost) {

    /** What a copy may lack. */
    public enum Loss {
        /** Electronic signatures: they would no longer hold, or are gone. */
        SIGNATURE,
        /** Restrictions on printing, copying and changing. */
        RESTRICTIONS
    }
}
