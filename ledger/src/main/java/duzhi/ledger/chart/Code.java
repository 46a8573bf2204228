package duzhi.ledger.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a chart: a code under one name for the days it was in force. A code renamed during its life has one
 * entry for each name.
 *
 * @param code the code as printed, such as {@code 2010301}
 * @param name the official name during {@code validity}
 * @param level the depth in the tree, 1 at the top
 * @param parent the code one level up, or null at the top
 * @param attributes further properties by name, such as the budget a functional code belongs to
 * @throws IllegalArgumentException when code or name is blank
 */
public record Code(
        String code,
        String name,
        int level,
        @Nullable String parent,
        Validity validity,
        Confidence confidence,
        Map<String, String> attributes) {

    /** The attribute with the other names a code is met under, separated by semicolons. */
    public static final String ALSO_NAMED = "also_named";

    public Code {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a code needs a code and a name");
        }
        attributes = Map.copyOf(attributes);
    }

    /** The value of one attribute. */
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** The official name first, then the other names it is met under. */
    public List<String> names() {
        var others = attributes.get(ALSO_NAMED);
        return others == null
                ? List.of(name)
                : Stream.concat(Stream.of(name), Arrays.stream(others.split(";")))
                        .toList();
    }

    /** Whether a printed name is one of this code's names, blanks and bracket shapes aside. */
    public boolean goesBy(String printed) {
        return names().stream().anyMatch(known -> Names.same(known, printed));
    }
}
