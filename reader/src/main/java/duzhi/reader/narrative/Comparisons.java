package duzhi.reader.narrative;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The comparisons that a paragraph draws, in reading order. */
final class Comparisons {

    private final String text;
    private final List<Comparison> all;

    Comparisons(String text, Narrator.Scene scene) {
        this.text = text;
        this.all = Comparison.of(text, scene.year(), scene.narrative().figures());
    }

    /** The text with what it is compared with taken out: 比上年支出增加 does not speak of 支出. */
    String masked() {
        StringBuilder rest = new StringBuilder(text);
        all.forEach(each -> rest.replace(each.start(), each.end(), "，".repeat(each.end() - each.start())));
        return rest.toString();
    }

    /** The one named last before a position. */
    Optional<Comparison> last(int before) {
        return all.stream().filter(each -> each.end() <= before).reduce((first, second) -> second);
    }

    /** Those whose own words say a direction. */
    Stream<Comparison> ordered() {
        return all.stream().filter(each -> each.order() != null);
    }

    boolean isAnyBetween(int begin, int end) {
        return all.stream().anyMatch(each -> each.start() >= begin && each.end() <= end);
    }
}
