package duzhi.reader.narrative;

import duzhi.form.text.Labels;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Functional codes printed as words: 公共安全支出（204类）司法（06款）其他司法支出（99项）, names with their level alone,
 * or names joined by dashes.
 *
 * @param code the code of the last name
 * @param end where the words end
 */
record FunctionPath(String code, int end) {

    private static final Pattern LEVELLED = Pattern.compile("([^;:。,]{2,60}?)\\((\\d{2,7})?([类款项])\\)(?:支出)?");
    private static final Pattern DASHED = Pattern.compile(
            "([\\p{IsHan}()、]{2,40})[-—]([\\p{IsHan}()、]{2,40})[-—]([\\p{IsHan}()、]{2,40}?)(?=科目|支出决算|预算|\\d|[,;:。]|$)");
    /** Digits of a code down to the item. */
    static final int ITEM = 7;

    private static final int[] LENGTHS = {0, 3, 5, ITEM};

    /** The last path in folded words; names that stand alone are looked up below {@code context}. */
    static Optional<FunctionPath> last(String words, String context, Narrator.FunctionLookup names) {
        Matcher levelled = LEVELLED.matcher(words);
        String parent = context;
        FunctionPath last = null;
        boolean levels = false;
        while (levelled.find()) {
            int next = "类款项".indexOf(levelled.group(3)) + 1;
            Optional<String> code = levelled.group(2) == null
                    ? named(levelled.group(1), next, below(parent, next), names)
                    : numbered(levelled.group(2), next, parent);
            parent = code.orElse(parent);
            int end = levelled.end();
            last = code.map(found -> new FunctionPath(found, end)).orElse(null);
            levels = true;
        }
        return levels ? Optional.ofNullable(last) : dashed(words, names);
    }

    /** Whether folded words name an item down from its class or section, known or not: 司法（款）禁毒（项）. */
    static boolean isOfItem(String words) {
        return LEVELLED.matcher(words)
                        .results()
                        .filter(found -> found.group(3).equals("项"))
                        .count()
                == 1;
    }

    private static Optional<FunctionPath> dashed(String words, Narrator.FunctionLookup names) {
        Matcher dashed = DASHED.matcher(words);
        Optional<FunctionPath> last = Optional.empty();
        while (dashed.find()) {
            Optional<String> code = named(dashed.group(1), 1, "", names)
                    .flatMap(parent -> named(dashed.group(2), 2, parent, names))
                    .flatMap(parent -> named(dashed.group(3), 3, parent, names));
            int end = dashed.end();
            last = code.map(found -> new FunctionPath(found, end));
        }
        return last;
    }

    /** The part of a code that a name of that level stands below. */
    private static String below(String code, int level) {
        return code.substring(0, Math.min(code.length(), LENGTHS[level - 1]));
    }

    /** Digits in the brackets are the code itself, whole or from the class on. */
    private static Optional<String> numbered(String digits, int level, String parent) {
        String code = digits.length() == LENGTHS[level] ? digits : below(parent, level) + digits;
        return code.length() == LENGTHS[level] ? Optional.of(code) : Optional.empty();
    }

    /** A class may follow other words; sections and items are called by their whole name, for an end of it is another's. */
    private static Optional<String> named(String words, int level, String parent, Narrator.FunctionLookup names) {
        String name = Words.withoutLead(Labels.core(words));
        int last = level == 1 ? name.length() - 2 : 0;
        for (int from = 0; from <= last; from++) {
            Optional<String> code = looked(name.substring(from), level, parent, names);
            if (code.isPresent()) {
                return code;
            }
        }
        return level == 3 && parent.length() < LENGTHS[2] ? together(name, parent, names) : Optional.empty();
    }

    /** The section's name may stand right before the item's: 人大事务行政运行（项）. */
    private static Optional<String> together(String name, String parent, Narrator.FunctionLookup names) {
        for (int cut = 2; cut + 2 <= name.length(); cut++) {
            String item = name.substring(cut);
            Optional<String> code = looked(name.substring(0, cut), 2, parent, names)
                    .flatMap(section -> looked(item, 3, section, names));
            if (code.isPresent()) {
                return code;
            }
        }
        return Optional.empty();
    }

    /** A name with or without 支出 at its end. */
    static Optional<String> looked(String name, int level, String parent, Narrator.FunctionLookup names) {
        String shorter = name.endsWith("支出") ? name.substring(0, name.length() - 2) : name;
        return names.code(name, level, parent)
                .or(() -> names.code(shorter, level, parent))
                .or(() -> names.code(shorter + "支出", level, parent));
    }
}
