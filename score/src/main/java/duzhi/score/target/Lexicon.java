package duzhi.score.target;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** All words of the grammar, read once from {@code lexicon.yaml}. */
record Lexicon(
        Map<String, Operator> before,
        Map<String, Operator> after,
        List<String> rangeSeparators,
        List<String> rangeOpeners,
        List<String> rangeClosers,
        List<String> approximate,
        List<String> reported,
        List<String> noScale,
        Units units,
        Words words,
        Dates dates) {

    private static final String FILE = "lexicon.yaml";

    static Lexicon load() {
        try (InputStream in = Lexicon.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + FILE + " is missing from the score module");
            }
            return read(map(new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromInputStream(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Lexicon read(Map<String, Object> data) {
        Map<String, Object> operators = map(need(data, "operators"));
        Map<String, Object> ranges = map(need(data, "ranges"));
        return new Lexicon(
                operators(need(operators, "before")),
                operators(need(operators, "after")),
                list(need(ranges, "separators")),
                list(need(ranges, "openers")),
                list(need(ranges, "closers")),
                list(need(data, "approximate")),
                list(need(data, "reported")),
                list(need(data, "noScale")),
                new Units(dimensions(map(need(data, "units"))), numbers(need(data, "multipliers"))),
                words(map(need(data, "qualities"))),
                new Dates(map(need(data, "dates"))));
    }

    private static Words words(Map<String, Object> data) {
        List<Map<String, Object>> families =
                ((List<?>) need(data, "families")).stream().map(Lexicon::map).toList();
        return new Words(
                families, lists(need(data, "general")), lists(need(data, "prefixes")), list(need(data, "nouns")));
    }

    private static Map<String, Operator> operators(Object node) {
        // The longest spelling is tried first, or "not less than" would be read as its last two words.
        Map<String, Operator> longestFirst = new TreeMap<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        lists(node).forEach((name, words) -> words.forEach(w -> longestFirst.put(w, Operator.valueOf(name))));
        return longestFirst;
    }

    private static Map<String, Map<String, BigDecimal>> dimensions(Map<String, Object> data) {
        Map<String, Map<String, BigDecimal>> out = new LinkedHashMap<>();
        data.forEach((dimension, factors) -> out.put(dimension, numbers(factors)));
        return out;
    }

    private static Map<String, BigDecimal> numbers(Object node) {
        Map<String, BigDecimal> out = new LinkedHashMap<>();
        map(node).forEach((key, value) -> out.put(key, new BigDecimal(value.toString())));
        return out;
    }

    private static Map<String, List<String>> lists(Object node) {
        Map<String, List<String>> out = new LinkedHashMap<>();
        map(node).forEach((key, value) -> out.put(key, list(value)));
        return out;
    }

    /** An entry of the lexicon; a lexicon without it is a fault of the program. */
    static Object need(Map<String, Object> data, String key) {
        Object found = data.get(key);
        if (found == null) {
            throw new IllegalStateException("the lexicon has no entry " + key);
        }
        return found;
    }

    private static Map<String, Object> map(Object node) {
        Map<String, Object> out = new LinkedHashMap<>();
        ((Map<?, ?>) node).forEach((key, value) -> out.put(key.toString(), value));
        return out;
    }

    private static List<String> list(Object node) {
        return ((List<?>) node).stream().map(Object::toString).toList();
    }
}
