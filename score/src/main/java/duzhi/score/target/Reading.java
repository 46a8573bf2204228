package duzhi.score.target;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The grammar of both cells: dates, then words, then operators around numbers and designations. */
final class Reading {

    private static final Lexicon LEXICON = Lexicon.load();
    private static final Numbers NUMBERS = new Numbers(LEXICON);
    private static final Pattern ONLY_MARKS = Pattern.compile("[-–—/]*");

    /** A text freed of its operators. */
    private record Core(Operator operator, String body) {}

    private Reading() {}

    static Target target(String printed) {
        try {
            return readTarget(clean(printed));
        } catch (Illegible e) {
            return e.in(printed);
        }
    }

    static Achieved achieved(String printed) {
        try {
            return readAchieved(clean(printed));
        } catch (Illegible e) {
            return e.in(printed);
        }
    }

    static boolean hasNoScale(Quality quality) {
        return LEXICON.noScale().contains(quality.word());
    }

    private static String clean(String printed) {
        String text = Cleaner.clean(printed);
        if (ONLY_MARKS.matcher(text).matches()) {
            throw new Illegible(Reason.BLANK, "");
        }
        return text;
    }

    private static Target readTarget(String text) {
        return LEXICON.dates()
                .find(text)
                .<Target>map(found -> new Target.Deadline(text, found.due(), found.before()))
                .or(() -> LEXICON.words().find(text))
                .orElseGet(() -> targetBody(text, core(text)));
    }

    private static Target targetBody(String text, Core core) {
        Optional<Text> designation = NUMBERS.designation(core.body());
        if (designation.isPresent()) {
            return ordered(core.operator(), designation.get());
        }
        if (core.operator() == Operator.MISSING) {
            Optional<Target.Range> range = NUMBERS.range(text);
            if (range.isPresent()) {
                return range.get();
            }
        }
        return dated(text, core)
                .or(() -> worded(core))
                .or(() -> NUMBERS.quantity(core.body()).map(q -> new Target.Bound(core.operator(), q)))
                .orElseThrow(() -> NUMBERS.illegible(core.body()));
    }

    private static Text ordered(Operator operator, Text text) {
        if (!operator.isEquality()) {
            throw new Illegible(Reason.TEXT_HAS_NO_ORDER, text.text());
        }
        return text;
    }

    private static Optional<Target> dated(String text, Core core) {
        boolean dueByThen = core.operator() == Operator.AT_MOST || core.operator() == Operator.EQUAL;
        return dueByThen
                ? LEXICON.dates().find(core.body()).map(found -> new Target.Deadline(text, found.due(), true))
                : Optional.empty();
    }

    private static Optional<Target> worded(Core core) {
        return core.operator() == Operator.EQUAL
                ? LEXICON.words().find(core.body()).map(Target.class::cast)
                : Optional.empty();
    }

    private static Achieved readAchieved(String text) {
        return LEXICON.dates()
                .find(text)
                .<Achieved>map(found -> new Achieved.Done(text, found.span()))
                .or(() -> LEXICON.words().find(text))
                .orElseGet(() -> achievedBody(core(withoutReport(text))));
    }

    private static Achieved achievedBody(Core core) {
        Optional<Text> designation = NUMBERS.designation(core.body());
        if (designation.isPresent()) {
            return ordered(core.operator(), designation.get());
        }
        if (NUMBERS.range(core.body()).isPresent()) {
            throw new Illegible(Reason.RANGE_AS_ACTUAL, core.body());
        }
        return NUMBERS.quantity(core.body())
                .map(quantity -> measured(core.operator(), quantity))
                .orElseThrow(() -> NUMBERS.illegible(core.body()));
    }

    private static Achieved measured(Operator operator, Quantity quantity) {
        return operator.isEquality() ? new Achieved.Measured(quantity) : new Achieved.Bounded(operator, quantity);
    }

    private static String withoutReport(String text) {
        return LEXICON.reported().stream()
                .filter(text::startsWith)
                .findFirst()
                .map(word -> text.substring(word.length()))
                .orElse(text);
    }

    private static Core core(String text) {
        Set<Operator> found = EnumSet.noneOf(Operator.class);
        String body = strip(text, LEXICON.before(), true, found);
        body = strip(body, LEXICON.after(), false, found);
        if (found.size() > 1) {
            throw new Illegible(Reason.OPERATORS_DISAGREE, text);
        }
        return new Core(found.isEmpty() ? Operator.MISSING : found.iterator().next(), body);
    }

    private static String strip(String text, Map<String, Operator> words, boolean prefix, Set<Operator> found) {
        for (Map.Entry<String, Operator> word : words.entrySet()) {
            String w = word.getKey();
            if (prefix ? text.startsWith(w) : text.endsWith(w)) {
                found.add(word.getValue());
                int cut = text.length() - w.length();
                return strip(prefix ? text.substring(w.length()) : text.substring(0, cut), words, prefix, found);
            }
        }
        return text;
    }
}
