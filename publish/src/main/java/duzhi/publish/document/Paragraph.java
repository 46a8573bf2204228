package duzhi.publish.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A paragraph.
 *
 * @param style what it is in the document; writers choose fonts and distances by it
 * @param runs its words and figures in order
 */
public record Paragraph(Style style, List<Run> runs) implements Block {

    /** What a paragraph is. */
    public enum Style {
        /** The title on the cover. */
        COVER_TITLE,
        /** Another line of the cover: agency, date. */
        COVER_LINE,
        /** The word "contents" above the list of contents. */
        CONTENTS_TITLE,
        /** A line of the contents that names a part. */
        CONTENTS_PART,
        /** A line of the contents that names a section or a table. */
        CONTENTS_LINE,
        /** Heading of a part (第一部分); one line for number and name. */
        PART,
        /** Heading of a section (一、). */
        SECTION,
        /** Heading within a section (（一）). */
        SUBSECTION,
        /** Running text. */
        BODY,
        /** A note under a table. */
        NOTE;

        /** Whether it is a line of the contents, their title apart. */
        public boolean isOfContents() {
            return this == CONTENTS_PART || this == CONTENTS_LINE;
        }

        /** Depth as a heading, from 1, or 0 where it is none. */
        public int level() {
            return switch (this) {
                case COVER_TITLE -> 1;
                case PART, CONTENTS_TITLE -> 2;
                case SECTION -> 3;
                case SUBSECTION -> 4;
                default -> 0;
            };
        }
    }

    /** Keeps its own list. */
    public Paragraph {
        runs = List.copyOf(runs);
    }

    /** A paragraph of words alone. */
    public static Paragraph of(Style style, String words) {
        return new Paragraph(style, List.of(new Run.Words(words)));
    }

    /** What it says, as printed. */
    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
