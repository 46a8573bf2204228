package duzhi.reader.narrative;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The comparisons that a paragraph draws, in reading order. */
final class Comparisons {

    private final String text;
    private final List<Comparison> all;

    /** By where they end, since a long paragraph asks for the last one at every figure. */
    private final NavigableMap<Integer, Comparison> byEnd = new TreeMap<>();

    Comparisons(String text, Narrator.Scene scene) {
        this.text = text;
        this.all = Comparison.of(text, scene.year(), scene.narrative().figures());
        all.forEach(each -> byEnd.put(each.end(), each));
    }

    /** The text with what it is compared with taken out: 比上年支出增加 does not speak of 支出. */
    String masked() {
        StringBuilder rest = new StringBuilder(text.length());
        for (Comparison each : all) {
            rest.append(text, rest.length(), each.start()).repeat('，', each.end() - each.start());
        }
        return rest.append(text, rest.length(), text.length()).toString();
    }

    /** The one named last before a position. */
    Optional<Comparison> last(int before) {
        return Optional.ofNullable(byEnd.floorEntry(before)).map(Map.Entry::getValue);
    }

    /** Those whose own words say a direction. */
    Stream<Comparison> ordered() {
        return all.stream().filter(each -> each.order() != null);
    }

    boolean isAnyBetween(int begin, int end) {
        return last(end).filter(each -> each.start() >= begin).isPresent();
    }
}
