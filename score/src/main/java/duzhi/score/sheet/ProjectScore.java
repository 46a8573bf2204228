package duzhi.score.sheet;

import duzhi.check.performance.Project;
import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledRow;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.score.policy.ExecutionPoints;
import duzhi.score.policy.GradeScheme;
import duzhi.score.policy.PolicySet;
import duzhi.score.policy.Scoring;
import duzhi.score.target.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A self-evaluation scored again.
 *
 * @param project as printed
 * @param rows its indicators, in printed order
 * @param execution rate of execution and its points recomputed, empty where an amount is missing
 * @param printedRate the printed rate in percent
 * @param executionPoints the printed points for execution
 * @param total the printed points of all rows and of execution added up, empty where one is blank or unsure
 * @param printedTotal the printed total
 * @param grades what the total is called under each scheme in force
 */
public record ProjectScore(
        Project project,
        List<ScoredRow> rows,
        Optional<ExecutionPoints> execution,
        Optional<BigDecimal> printedRate,
        Optional<BigDecimal> executionPoints,
        Optional<BigDecimal> total,
        Optional<BigDecimal> printedTotal,
        List<Graded> grades) {

    /** The grade of the total under a scheme. */
    public record Graded(GradeScheme scheme, GradeScheme.Grade grade) {}

    static ProjectScore of(Project project, PolicySet policies) {
        List<ScoredRow> rows = project.indicators().stream()
                .map(each -> ScoredRow.of(each, policies))
                .toList();
        Optional<BigDecimal> points = project.amount("points");
        Optional<BigDecimal> total = total(rows, points);
        Optional<BigDecimal> printed = printedTotal(project);
        List<Graded> grades = printed.or(() -> total).stream()
                .flatMap(sum -> grades(policies, sum))
                .toList();
        return new ProjectScore(
                project, rows, execution(project, policies), rate(project), points, total, printed, grades);
    }

    private static Optional<ExecutionPoints> execution(Project project, PolicySet policies) {
        return project.amount("executed")
                .flatMap(spent ->
                        project.amount("current").flatMap(budget -> Scoring.executionPoints(policies, spent, budget)));
    }

    private static Optional<BigDecimal> rate(Project project) {
        return project.funds()
                .filter(row -> row.isCertain("rate"))
                .flatMap(row -> row.find("rate"))
                .flatMap(FilledCell::figure)
                .map(ProjectScore::percent);
    }

    private static BigDecimal percent(Figure rate) {
        return rate.unit().kind() == Unit.Kind.RATIO ? rate.exact().movePointRight(2) : rate.printed();
    }

    private static Optional<BigDecimal> total(List<ScoredRow> rows, Optional<BigDecimal> execution) {
        List<BigDecimal> known = Stream.concat(
                        rows.stream().flatMap(row -> row.stated().points().stream()), execution.stream())
                .toList();
        boolean complete = execution.isPresent()
                && known.size() == rows.size() + 1
                && rows.stream().allMatch(row -> row.stated().isCertain());
        return complete ? known.stream().reduce(BigDecimal::add) : Optional.empty();
    }

    private static Optional<BigDecimal> printedTotal(Project project) {
        return project.rows().stream()
                .filter(row -> row.grid().equals("indicators") && row.rule().equals("total"))
                .findFirst()
                .filter(row -> row.isCertain("points"))
                .flatMap(ProjectScore::points);
    }

    private static Optional<BigDecimal> points(FilledRow row) {
        return row.find("points").flatMap(FilledCell::figure).map(Figure::exact);
    }

    private static Stream<Graded> grades(PolicySet policies, BigDecimal total) {
        return policies.gradeSchemes().stream()
                .flatMap(scheme -> scheme.grade(total).map(grade -> new Graded(scheme, grade)).stream());
    }

    /** The share of the points that could be had, empty where one of them is unknown. */
    public static Optional<Ratio> share(ScoredRow row) {
        return row.stated()
                .weight()
                .filter(weight -> weight.signum() > 0)
                .flatMap(weight -> row.stated().points().map(points -> new Ratio(points, weight)));
    }
}
