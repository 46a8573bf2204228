package duzhi.cli;

import duzhi.check.finding.Text;
import duzhi.cli.report.ScoreLine;
import duzhi.cli.report.ScoreLine.Method;
import duzhi.cli.report.ScoreLine.Part;
import duzhi.form.filled.FilledRow;
import duzhi.ledger.source.Place;
import duzhi.score.policy.ExecutionPoints;
import duzhi.score.policy.Judgement;
import duzhi.score.policy.Permitted;
import duzhi.score.sheet.ProjectScore;
import duzhi.score.sheet.ScoreSheet;
import duzhi.score.sheet.ScoredRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays a score sheet out line by line for the {@code score} command. */
final class ScoreLines {

    private final ProjectScore score;
    private final List<ScoreLine> lines = new ArrayList<>();

    private ScoreLines(ProjectScore score) {
        this.score = score;
    }

    static List<ScoreLine> of(ScoreSheet sheet) {
        return sheet.projects().stream()
                .flatMap(project -> new ScoreLines(project).lines().stream())
                .toList();
    }

    private List<ScoreLine> lines() {
        score.project().funds().ifPresent(this::execution);
        score.rows().forEach(this::indicator);
        total();
        score.grades().forEach(this::grade);
        return lines;
    }

    private void execution(FilledRow funds) {
        List<Method> methods = new ArrayList<>();
        score.execution().ifPresent(points -> {
            methods.add(execution(points, "score.exact", points.exact()));
            score.printedRate()
                    .map(rate -> rate.movePointLeft(1).min(BigDecimal.TEN).setScale(2, java.math.RoundingMode.HALF_UP))
                    .ifPresent(fromPrinted -> methods.add(execution(points, "score.printed", fromPrinted)));
        });
        String rate = score.execution()
                .map(points -> points.ratePercent().toPlainString() + "%")
                .orElse("");
        add(
                Part.EXECUTION,
                funds.name(),
                List.of(funds.text("current"), funds.text("executed"), rate, funds.text("weight")),
                funds.text("points"),
                methods,
                funds.place());
    }

    private Method execution(ExecutionPoints points, String key, BigDecimal gives) {
        boolean agrees = score.executionPoints()
                .map(printed -> printed.subtract(gives).abs().compareTo(new BigDecimal("0.01")) <= 0)
                .orElse(false);
        return new Method(Messages.both(key, points.basis()), gives.toPlainString(), agrees);
    }

    private void indicator(ScoredRow row) {
        List<Method> methods =
                row.judgement().map(judgement -> methods(row, judgement)).orElse(List.of());
        add(
                Part.INDICATOR,
                row.stated().name(),
                List.of(
                        row.stated().target(),
                        row.stated().actual(),
                        "",
                        row.stated().row().text("weight")),
                row.stated().row().text("points"),
                methods,
                row.stated().at());
    }

    /** What each method gives; an evaluator may also be stricter, but never fuller. */
    private static List<Method> methods(ScoredRow row, Judgement judgement) {
        BigDecimal printed = row.stated().points().orElseThrow();
        List<Method> methods = new ArrayList<>();
        for (Permitted permitted : judgement.permitted()) {
            boolean agrees = !isWrong(judgement) && permitted.admits(printed);
            methods.add(new Method(new Text(permitted.zh(), permitted.en()), points(permitted), agrees));
        }
        if (!isWrong(judgement) && !methods.isEmpty() && methods.stream().noneMatch(Method::agrees)) {
            methods.add(new Method(Messages.both("score.stricter"), printed.toPlainString(), true));
        }
        return methods;
    }

    private static boolean isWrong(Judgement judgement) {
        return judgement.verdict() == Judgement.Verdict.WRONG_HIGH
                || judgement.verdict() == Judgement.Verdict.FULL_THOUGH_MISSED;
    }

    private static String points(Permitted permitted) {
        String low = permitted.low().toPlainString();
        return permitted.low().compareTo(permitted.high()) == 0
                ? low
                : low + "–" + permitted.high().toPlainString();
    }

    private void total() {
        Optional<FilledRow> printed = score.project().table().rows().stream()
                .filter(row -> row.grid().equals("indicators") && row.rule().equals("total"))
                .findFirst();
        if (printed.isEmpty() || score.total().isEmpty()) {
            return;
        }
        BigDecimal sum = score.total().get();
        boolean agrees =
                score.printedTotal().map(total -> total.compareTo(sum) == 0).orElse(false);
        add(
                Part.TOTAL,
                printed.get().name(),
                List.of("", "", "", printed.get().text("weight")),
                printed.get().text("points"),
                List.of(new Method(Messages.both("score.sum"), sum.toPlainString(), agrees)),
                printed.get().place());
    }

    private void grade(ProjectScore.Graded graded) {
        Text scheme =
                new Text(graded.scheme().names().zh(), graded.scheme().names().en());
        Method method = new Method(scheme, graded.grade().zh(), true);
        add(
                Part.GRADE,
                graded.grade().zh(),
                List.of("", "", "", ""),
                "",
                List.of(method),
                lines.getLast().at());
    }

    private void add(Part part, String name, List<String> cells, String stated, List<Method> methods, Place at) {
        lines.add(new ScoreLine(
                score.project().name(),
                part,
                name,
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                stated,
                methods,
                at));
    }
}
