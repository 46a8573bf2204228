package duzhi.reader.original;

import duzhi.ledger.source.Spot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Something to tell at a place of the original.
 *
 * @param spot where
 * @param weight how much it weighs
 * @param words what to tell there
 */
public record Mark(Spot spot, Weight weight, String words) {

    /** How a mark looks: red, amber, blue, and grey for what something is held against. */
    public enum Weight {
        ERROR(1f, 0.45f, 0.45f),
        WARNING(1f, 0.85f, 0.3f),
        NOTE(0.5f, 0.8f, 1f),
        REFERENCE(0.75f, 0.75f, 0.75f);

        private final float red;
        private final float green;
        private final float blue;

        Weight(float red, float green, float blue) {
            this.red = red;
            this.green = green;
            this.blue = blue;
        }

        /** Red, green and blue from 0 to 1. */
        float[] colour() {
            return new float[] {red, green, blue};
        }
    }

    static final String AUTHOR = "Duzhi 度支";

    /** Marks of one place together, places in the order of the first mark there. */
    static Map<Spot, List<Mark>> byPlace(List<Mark> marks) {
        return marks.stream().collect(Collectors.groupingBy(Mark::spot, LinkedHashMap::new, Collectors.toList()));
    }

    /** What marks of one place tell, each thing once. */
    static String words(List<Mark> marks) {
        return marks.stream().map(Mark::words).distinct().collect(Collectors.joining("\n\n"));
    }
}
