package duzhi.publish.page;

import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Paragraph.Style;
import duzhi.publish.document.Publication;
import java.util.List;

/** How lines that should not break are kept whole: printed smaller, and where that is not enough, broken at a name's end. */
final class Lines {

    private static final double LATIN = 0.55;
    private static final double SHORTEST_LINE = 4;

    /** Points: a page below the title of the contents, a part and a line in it. */
    private static final int CONTENTS = 600;

    private static final int CONTENTS_PART = 32;
    private static final int CONTENTS_LINE = 24;
    private static final char LAST_LATIN = '\u024f';

    private Lines() {}

    /** Whether words of a style are longer than a line in its usual size, dots and page of the contents included. */
    static boolean isLong(Style style, String words) {
        return width(words) > usual(style);
    }

    /** Whether the contents, all in one size, are printed small: a line of them is long, or they are longer than a page. */
    static boolean areTight(Publication publication) {
        List<Paragraph> lines = publication.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .filter(line -> line.style().isOfContents())
                .toList();
        int height = lines.stream()
                .mapToInt(line -> line.style() == Style.CONTENTS_PART ? CONTENTS_PART : CONTENTS_LINE)
                .sum();
        return height > CONTENTS || lines.stream().anyMatch(line -> isLong(line.style(), Plain.of(line.text())));
    }

    /** The lines to print words on. */
    static List<String> of(Style style, String words, String agency) {
        int name = words.indexOf(agency);
        if (width(words) <= small(style) || agency.isEmpty() || name < 0) {
            return List.of(words);
        }
        int end = name + agency.length();
        int at = width(words.substring(end)) < SHORTEST_LINE ? name : end;
        String first = words.substring(0, at).strip();
        String rest = words.substring(at).strip();
        return first.isEmpty() || rest.isEmpty() ? List.of(words) : List.of(first, rest);
    }

    /** Characters to a line in the usual size; where lines may break anywhere, without end. */
    private static double usual(Style style) {
        return switch (style) {
            case COVER_TITLE -> 17;
            case PART -> 20;
            case CONTENTS_PART -> 28;
            case CONTENTS_LINE -> 25;
            default -> Double.MAX_VALUE;
        };
    }

    /** Likewise in the smaller one. */
    private static double small(Style style) {
        return switch (style) {
            case COVER_TITLE -> 20;
            case PART -> 24;
            default -> Double.MAX_VALUE;
        };
    }

    private static double width(String words) {
        return words.chars().mapToDouble(each -> each <= LAST_LATIN ? LATIN : 1).sum();
    }
}
