package duzhi.publish.document;

import java.util.List;

/**
 * Figures as a picture that a citizen understands. The figures stand in it too, so that a writer without pictures can
 * print the table alone and one with pictures prints it below.
 *
 * @param id anchor, unique in a document
 * @param title what is shown
 * @param kind how it is drawn
 * @param series what the columns are, such as last year and this year
 * @param bars what is compared, from top to bottom
 */
public record Chart(String id, String title, Kind kind, List<String> series, List<Bar> bars) implements Block {

    /** How figures are drawn. */
    public enum Kind {
        /** Parts of a whole: one length divided, with shares. */
        PARTS,
        /** The same thing in two years, beside each other. */
        CHANGE
    }

    /**
     * One line of the picture.
     *
     * @param label what it is
     * @param amounts one for each series
     */
    public record Bar(String label, List<Amount> amounts) {

        /** Keeps its own list. */
        public Bar {
            amounts = List.copyOf(amounts);
        }
    }

    /** Keeps its own lists. */
    public Chart {
        series = List.copyOf(series);
        bars = List.copyOf(bars);
    }
}
