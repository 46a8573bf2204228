package duzhi.check.rules.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a sentence between two marks.
 *
 * @param folded its words without blanks and quotation marks
 * @param from where it begins in the text
 * @param to where it ends
 */
record Clause(String folded, int from, int to) {

    static final Clause NONE = new Clause("", 0, 0);

    private static final Pattern WORDS = Pattern.compile("[^，,。；;：:！？!?]+");

    static List<Clause> of(String text) {
        List<Clause> clauses = new ArrayList<>();
        Matcher words = WORDS.matcher(text);
        while (words.find()) {
            clauses.add(new Clause(words.group().replaceAll("[\\s“”\"]", ""), words.start(), words.end()));
        }
        return clauses;
    }
}
