package duzhi.check.rules.goal;

import duzhi.check.performance.Project;
import duzhi.check.performance.Stated;
import duzhi.check.performance.WordList;
import duzhi.form.filled.FilledCell;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * From when on a reviewer asks, and which words count as an answer.
 *
 * @param threshold share above which the question is asked
 * @param words what an explanation contains
 */
record Question(BigDecimal threshold, Pattern words) {

    static Question of(String name) {
        return WordList.read(Question.class, "questions.tsv").stream()
                .filter(row -> WordList.cell(row, "question").equals(name))
                .map(row -> new Question(
                        new BigDecimal(WordList.cell(row, "threshold")), Pattern.compile(WordList.cell(row, "words"))))
                .findFirst()
                .orElseThrow();
    }

    /** Whether what was achieved, or a reason beside an indicator, speaks of it. */
    boolean isAnswered(Project project) {
        Stream<String> achieved = project.achieved().map(FilledCell::text).stream();
        return Stream.concat(achieved, project.indicators().stream().map(Stated::reason))
                .anyMatch(text -> words.matcher(text).find());
    }
}
