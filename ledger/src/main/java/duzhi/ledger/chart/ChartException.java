package duzhi.ledger.chart;

import java.util.List;
import java.util.stream.Collectors;

/** Entries that do not make a chart, with everything that is wrong with them. */
public final class ChartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ChartProblem> problems;

    ChartException(String chart, List<ChartProblem> problems) {
        super(describe(chart, problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem found, in the order of the entries. */
    public List<ChartProblem> problems() {
        return problems;
    }

    private static String describe(String chart, List<ChartProblem> problems) {
        return problems.stream()
                .map(ChartProblem::toString)
                .collect(Collectors.joining(
                        "\n  ", "chart " + chart + " has " + problems.size() + " problem(s)\n  ", ""));
    }
}
