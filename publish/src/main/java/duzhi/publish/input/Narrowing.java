package duzhi.publish.input;

import java.util.Map;
import java.util.Optional;

/**
 * How the kind of expenditure that was chosen follows in detail from what else was entered.
 *
 * @param when the code that was chosen
 * @param by {@code economy}: from the beginning of the economic code; {@code project}: from the project's own kind
 * @param codes beginnings of economic codes and the code each leads to
 */
record Narrowing(String when, String by, Map<String, String> codes) {

    /** What an economic code leads to. */
    Optional<String> of(String economy) {
        return codes.entrySet().stream()
                .filter(entry -> economy.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
