package duzhi.reader.narrative;

import duzhi.form.model.Narrative.Section;
import duzhi.form.model.Narrative.Subject;
import duzhi.form.text.Labels;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a stretch of a sentence speaks of: the last subject named in it, the longest where names overlap. */
final class Subjects {

    private static final Pattern LEVELLED = Pattern.compile("([\\p{IsHan}、]{2,30})\\(([类款项])\\)");
    private static final Pattern FILLER = Pattern.compile("(?:预算|为|安排|合计)$");
    private static final int LONGEST_NAME = 60;

    /** Looks up the code of a functional classification's name at a level (1 to 3, 0 for any). */
    interface FunctionNames {
        Optional<String> code(String name, int level);
    }

    private final Section section;
    private final FunctionNames functions;

    Subjects(Section section, FunctionNames functions) {
        this.section = section;
        this.functions = functions;
    }

    Optional<Coordinates> last(String words) {
        String folded = Labels.fold(words);
        Optional<Coordinates> named = named(folded);
        return section.functions() ? function(folded).or(() -> named) : named;
    }

    private Optional<Coordinates> named(String folded) {
        int bestEnd = -1;
        int bestStart = -1;
        Coordinates best = null;
        for (Subject subject : section.subjects()) {
            for (String words : subject.words()) {
                int start = folded.lastIndexOf(words);
                int end = start + words.length();
                if (start >= 0 && (end > bestEnd || end == bestEnd && start < bestStart)) {
                    bestEnd = end;
                    bestStart = start;
                    best = subject.at();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** 一般公共服务（类）支出, 行政运行（项）, or a bare name of the classification. */
    private Optional<Coordinates> function(String folded) {
        Matcher levelled = LEVELLED.matcher(folded);
        Optional<Coordinates> found = Optional.empty();
        while (levelled.find()) {
            int level = "类款项".indexOf(levelled.group(2)) + 1;
            found = code(lastClause(levelled.group(1)), level);
        }
        return found.isPresent() ? found : code(bare(folded), 0);
    }

    private static String bare(String folded) {
        String name = lastClause(folded);
        if (name.length() > LONGEST_NAME) {
            return "";
        }
        for (String shorter = unfilled(name); !shorter.equals(name); shorter = unfilled(name)) {
            name = shorter;
        }
        return name;
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

    private Optional<Coordinates> code(String name, int level) {
        String core = Labels.core(name);
        String shorter = core.endsWith("支出") ? core.substring(0, core.length() - 2) : core;
        return functions
                .code(core, level)
                .or(() -> functions.code(shorter, level))
                .or(() -> functions.code(shorter + "支出", level))
                .map(code -> Coordinates.ALL.with(Dimension.FUNCTION, code));
    }
}
