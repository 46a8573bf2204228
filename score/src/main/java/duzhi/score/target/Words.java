package duzhi.score.target;

import duzhi.score.target.Quality.Degree;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The qualitative vocabulary: base words in families, and prefixes that change their degree. */
final class Words {

    private record Prefix(String text, Degree degree) {}

    private final Map<String, Quality> exact = new HashMap<>();
    private final List<Prefix> prefixes;
    private final List<String> nounEndings;

    Words(
            List<Map<String, Object>> families,
            Map<String, List<String>> general,
            Map<String, List<String>> prefixes,
            List<String> nounEndings) {
        general.forEach((degree, words) -> words.forEach(word -> add(word, degree)));
        families.forEach(this::addFamily);
        this.prefixes = prefixes.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(p -> new Prefix(p, degree(e.getKey()))))
                .sorted(Comparator.comparingInt((Prefix p) -> p.text().length()).reversed())
                .toList();
        this.nounEndings = nounEndings;
    }

    private static Degree degree(String key) {
        return Degree.valueOf(key.toUpperCase(Locale.ROOT));
    }

    private void add(String word, String degree) {
        exact.put(word, new Quality(word, Quality.GENERAL, "", degree(degree), false, false));
    }

    private void addFamily(Map<String, Object> family) {
        List<?> words = (List<?>) Lexicon.need(family, "words");
        String key = words.getFirst().toString();
        String opposite = String.valueOf(family.getOrDefault("opposite", ""));
        boolean direct = Boolean.TRUE.equals(family.get("direct"));
        for (Object word : words) {
            exact.put(word.toString(), new Quality(word.toString(), key, opposite, Degree.FULL, false, direct));
        }
    }

    Optional<Quality> find(String text) {
        Quality known = exact.get(text);
        return known != null ? Optional.of(known) : prefixed(text).or(() -> noun(text));
    }

    private Optional<Quality> prefixed(String text) {
        return prefixes.stream()
                .filter(p -> text.startsWith(p.text()))
                .flatMap(p -> Optional.ofNullable(
                                exact.get(text.substring(p.text().length())))
                        .stream()
                        .filter(base -> base.degree() == Degree.FULL)
                        .map(base -> with(base, text, p.degree(), false)))
                .findFirst();
    }

    private Optional<Quality> noun(String text) {
        return nounEndings.stream()
                .filter(text::endsWith)
                .flatMap(end ->
                        Optional.ofNullable(exact.get(text.substring(0, text.length() - end.length()))).stream())
                .map(base -> with(base, text, base.degree(), true))
                .findFirst();
    }

    private static Quality with(Quality base, String text, Degree degree, boolean noun) {
        return new Quality(text, base.family(), base.opposite(), degree, noun, base.direct());
    }
}
