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
        Map<String, Object> operators = map(data.get("operators"));
        Map<String, Object> ranges = map(data.get("ranges"));
        return new Lexicon(
                operators(operators.get("before")),
                operators(operators.get("after")),
                list(ranges.get("separators")),
                list(ranges.get("openers")),
                list(ranges.get("closers")),
                list(data.get("approximate")),
                list(data.get("reported")),
                list(data.get("noScale")),
                new Units(dimensions(map(data.get("units"))), numbers(data.get("multipliers"))),
                words(map(data.get("qualities"))),
                new Dates(map(data.get("dates"))));
    }

    private static Words words(Map<String, Object> data) {
        List<Map<String, Object>> families =
                ((List<?>) data.get("families")).stream().map(Lexicon::map).toList();
        return new Words(families, lists(data.get("general")), lists(data.get("prefixes")), list(data.get("nouns")));
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

    private static Map<String, Object> map(Object node) {
        Map<String, Object> out = new LinkedHashMap<>();
        ((Map<?, ?>) node).forEach((key, value) -> out.put(key.toString(), value));
        return out;
    }

    private static List<String> list(Object node) {
        return ((List<?>) node).stream().map(Object::toString).toList();
    }
}
