package duzhi.server.disclosure;

import duzhi.check.finding.Text;
import duzhi.form.load.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks through text for what must not be published. What it looks for is data: {@code sensitive.yaml}. */
final class Sensitive {

    private static final String FILE = "/duzhi/server/disclosure/sensitive.yaml";
    private static final int WIDE = 0xFF01;
    private static final int WIDE_END = 0xFF5E;
    private static final int SHIFT = 0xFEE0;
    private static final int SHOWN = 3;

    private final List<Kind> kinds;

    private Sensitive(List<Kind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /** A kind of what must not be published. */
    private record Kind(
            String id,
            Text name,
            Text why,
            Pattern pattern,
            Pattern except,
            Predicate<String> check,
            boolean isNumber) {

        boolean accepts(String found) {
            return check.test(found) && !except.matcher(found).matches();
        }
    }

    /**
     * Something found.
     *
     * @param kind id of its kind
     * @param name what it is
     * @param why it must not be published
     * @param line of the text, from 1
     * @param from first character in the line, from 0
     * @param to character after its last one
     * @param found as it stands there, in half-width characters
     */
    record Hit(String kind, Text name, Text why, int line, int from, int to, String found, boolean isNumber) {

        /** The same with its middle hidden where it is a number or an address, so that what is shown does not spread it. */
        String masked() {
            if (!isNumber) {
                return found;
            }
            int tail = Math.min(SHOWN, Math.max(0, found.length() - 2 * SHOWN));
            return found.substring(0, Math.min(SHOWN, found.length())) + "****"
                    + found.substring(found.length() - tail);
        }
    }

    /** What comes with Duzhi. */
    static Sensitive load() {
        Definition.Problems problems = new Definition.Problems();
        List<Kind> kinds = Definition.parse("sensitive.yaml", Definition.resource(Sensitive.class, FILE), problems)
                .list("kinds", Sensitive::kind);
        problems.raise();
        return new Sensitive(kinds);
    }

    private static Kind kind(Definition kind) {
        boolean isWords = kind.has("words");
        String pattern = isWords
                ? kind.words("words").stream().map(Sensitive::spaced).collect(Collectors.joining("|"))
                : kind.text("pattern");
        return new Kind(
                kind.text("id"),
                new Text(kind.text("zh"), kind.text("en")),
                new Text(kind.text("why-zh"), kind.text("why-en")),
                Pattern.compile(pattern),
                Pattern.compile(kind.text("except", "(?!)")),
                switch (kind.text("check", "none")) {
                    case "identity" -> CheckDigits::identity;
                    case "luhn" -> CheckDigits::luhn;
                    default -> found -> true;
                },
                !isWords);
    }

    /** A word whose characters may stand apart, as they do in headings. */
    private static String spaced(String word) {
        return word.chars()
                .mapToObj(each -> Pattern.quote(String.valueOf((char) each)))
                .collect(Collectors.joining("[ \\u3000]{0,2}"));
    }

    /** A stretch of the text that is known to be something else. */
    interface Known {
        /** Whether it lies in what is known. */
        boolean covers(int line, int from, int to);
    }

    /** Everything found, from top to bottom; what lies in a known stretch is no number of a person. */
    List<Hit> scan(List<String> lines, Known known) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            scan(halfWidth(lines.get(i)), i + 1, known, hits);
        }
        return hits;
    }

    private void scan(String line, int number, Known known, List<Hit> hits) {
        List<Hit> here = new ArrayList<>();
        for (Kind kind : kinds) {
            Matcher matcher = kind.pattern().matcher(line);
            while (matcher.find()) {
                int from = matcher.start();
                int to = matcher.end();
                boolean taken = here.stream().anyMatch(hit -> from < hit.to() && hit.from() < to);
                boolean isKnown = kind.isNumber() && known.covers(number, from, to);
                if (!taken && !isKnown && kind.accepts(matcher.group())) {
                    here.add(new Hit(
                            kind.id(), kind.name(), kind.why(), number, from, to, matcher.group(), kind.isNumber()));
                }
            }
        }
        here.sort(java.util.Comparator.comparingInt(Hit::from));
        hits.addAll(here);
    }

    /** The same length in half-width characters. */
    static String halfWidth(String text) {
        StringBuilder narrow = new StringBuilder(text);
        for (int i = 0; i < narrow.length(); i++) {
            char each = narrow.charAt(i);
            if (each >= WIDE && each <= WIDE_END) {
                narrow.setCharAt(i, (char) (each - SHIFT));
            }
        }
        return narrow.toString();
    }
}
