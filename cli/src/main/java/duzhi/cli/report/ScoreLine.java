package duzhi.cli.report;

import duzhi.check.finding.Text;
import duzhi.ledger.source.Place;
import java.util.List;

/**
 * One line of a project's score, worked out again. Points and rates are decimal strings; what is not known is empty.
 *
 * @param project the project's name, empty where the whole department is scored
 * @param part what is scored
 * @param name the indicator, or what the line is called
 * @param target target value as printed; budget of the year for {@link Part#EXECUTION}
 * @param actual actual value as printed; amount spent for {@link Part#EXECUTION}
 * @param rate rate worked out from the two, such as {@code 94.12%}
 * @param weight full points
 * @param stated points as printed; the grade's name for {@link Part#GRADE}
 * @param methods the methods that the policy permits, and what each gives
 * @param at where the points are printed
 */
public record ScoreLine(
        String project,
        Part part,
        String name,
        String target,
        String actual,
        String rate,
        String weight,
        String stated,
        List<Method> methods,
        Place at) {

    /** What a line scores. */
    public enum Part {
        INDICATOR,
        EXECUTION,
        TOTAL,
        GRADE
    }

    /**
     * A permitted way to score.
     *
     * @param name what it is called
     * @param points what it gives: points, or a grade
     * @param agrees whether the printed points follow from it
     */
    public record Method(Text name, String points, boolean agrees) {}

    /** Keeps its own list. */
    public ScoreLine {
        methods = List.copyOf(methods);
    }

    /** Whether some permitted method gives what is printed, or none could be tried. */
    public boolean isExplained() {
        return methods.isEmpty() || methods.stream().anyMatch(Method::agrees);
    }
}
