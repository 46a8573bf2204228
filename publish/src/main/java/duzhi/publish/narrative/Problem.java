package duzhi.publish.narrative;

import duzhi.check.finding.Text;

/**
 * Something that is missing, so that a sentence cannot be written.
 *
 * @param kind what is missing
 * @param key the key of a text, or the words that name a figure
 * @param line line of the template, from 1
 * @param sentence what the template says there
 * @param message what is missing, why it is needed and what to do
 */
public record Problem(Kind kind, String key, int line, String sentence, Text message) {

    /** What is missing. */
    public enum Kind {
        /** Words that only a person can write. */
        TEXT,
        /** The reason of a change. */
        REASON,
        /** A figure of this year. */
        FIGURE,
        /** A figure of the year before. */
        LAST_YEAR,
        /** Two figures that must be one are not. */
        CONTRADICTION
    }
}
