package duzhi.reader.narrative;

import duzhi.form.model.Narrative.Section;
import duzhi.form.model.Narrative.Subject;
import duzhi.form.text.Labels;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what a stretch of a sentence speaks of: the last subject named in it, the longest where names overlap. */
final class Subjects {

    private static final Pattern FILLER = Pattern.compile("(?:预算|为|安排|合计|支出合计)$");
    private static final Pattern YEAR = Pattern.compile("20\\d{2}年度?");
    private static final int LONGEST_NAME = 60;

    /**
     * A subject in a stretch of words.
     *
     * @param places what it stands for
     * @param rest the folded words after it
     * @param code its functional code, or empty
     */
    record Found(List<Coordinates> places, String rest, String code) {

        Coordinates at() {
            return places.getFirst();
        }
    }

    private final Section section;
    private final Narrator.FunctionLookup functions;
    private final String context;

    /** {@code context} is the functional code that names without a path stand below. */
    Subjects(Section section, Narrator.FunctionLookup functions, String context) {
        this.section = section;
        this.functions = functions;
        this.context = context;
    }

    Optional<Found> last(String words) {
        String folded = YEAR.matcher(Labels.fold(words)).replaceAll("");
        Optional<Found> named = named(folded);
        Optional<Found> function = section.functions() ? function(folded) : Optional.empty();
        boolean later = function.isPresent()
                && (named.isEmpty()
                        || Words.onlyFills(function.get().rest())
                        || function.get().rest().length() <= named.get().rest().length());
        return later ? function : named;
    }

    /** A functional classification's path, where the words hold one. */
    Optional<Found> path(String words) {
        String folded = Labels.fold(words);
        return FunctionPath.last(folded, context, functions)
                .map(found -> found(found.code(), folded.substring(found.end())));
    }

    private Optional<Found> named(String folded) {
        int bestEnd = -1;
        int bestStart = -1;
        Subject best = null;
        for (Subject subject : section.subjects()) {
            for (String words : subject.words()) {
                int start = folded.lastIndexOf(words);
                int end = start + words.length();
                if (start >= 0 && (end > bestEnd || end == bestEnd && start < bestStart)) {
                    bestEnd = end;
                    bestStart = start;
                    best = subject;
                }
            }
        }
        return best == null ? Optional.empty() : Optional.of(new Found(best.places(), folded.substring(bestEnd), ""));
    }

    /** 一般公共服务（类）支出, 行政运行（项）, or a bare name of the classification. */
    private Optional<Found> function(String folded) {
        return path(folded).or(() -> bare(folded).map(code -> found(code, "")));
    }

    /** An item of a fund budget may stand among those of the general one: 财政拨款支出主要内容如下. */
    private Found found(String code, String rest) {
        Coordinates items = section.items().names(Dimension.FUND)
                ? functions
                        .fund(code)
                        .map(fund -> section.items().with(Dimension.FUND, fund))
                        .orElse(section.items())
                : section.items();
        return new Found(List.of(items.with(Dimension.FUNCTION, code)), rest, code);
    }

    private Optional<String> bare(String folded) {
        String name = lastClause(folded);
        if (name.length() > LONGEST_NAME || name.matches(".*\\([^()]*[类款项]\\).*")) {
            return Optional.empty();
        }
        for (String shorter = unfilled(name); !shorter.equals(name); shorter = unfilled(name)) {
            name = shorter;
        }
        return FunctionPath.looked(Labels.core(name), 0, "", functions);
    }

    private static String unfilled(String name) {
        return FILLER.matcher(name).replaceFirst("");
    }

    /** What stands after the last sign between clauses. */
    private static String lastClause(String words) {
        int begin = words.length();
        while (begin > 0 && "，,：:；;。".indexOf(words.charAt(begin - 1)) < 0) {
            begin--;
        }
        return words.substring(begin);
    }
}
