package duzhi.check.rules.goal;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.Project;
import duzhi.check.performance.Projects;
import duzhi.check.performance.Wordings;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.ledger.source.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A large change of the budget during the year is explained. */
final class BudgetChange implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "J-04",
            Severity.WARNING,
            new Text(
                    "全年预算数较年初预算数变动超过20%的，说明原因并相应调整绩效目标",
                    "A budget changed by more than a fifth is explained and its goal changed with it"),
            "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）：绩效目标随预算调整",
            List.of("J-04"));

    private static final Question QUESTION = Question.of("change");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        Projects.evaluated(document, out).forEach(project -> check(project, out));
    }

    private static void check(Project project, Verdicts out) {
        Optional<BigDecimal> initial = project.initial();
        Optional<BigDecimal> current = project.amount("current");
        if (initial.isEmpty() || current.isEmpty() || project.funds().isEmpty()) {
            out.notRun(Text.of("“%s”没有年初或全年预算数", "“%s” has no initial or full-year budget", project.name()));
        } else if (initial.get().signum() == 0) {
            added(project, current.get(), out);
        } else {
            changed(project, initial.get(), current.get(), out);
        }
    }

    private static void added(Project project, BigDecimal current, Verdicts out) {
        if (current.signum() == 0 || QUESTION.isAnswered(project)) {
            out.pass();
            return;
        }
        out.fail(out.finding()
                .message(
                        "“%s”年初未安排预算，年中新增%s元，未说明依据",
                        "“%s” had no budget at first; %s yuan were added during the year without a stated basis",
                        project.name(),
                        Wordings.plain(current))
                .at(at(project))
                .remedy("说明追加依据，并附调整审批和补报的绩效目标", "State the basis and attach the approval and the goal set with it")
                .build());
    }

    private static void changed(Project project, BigDecimal initial, BigDecimal current, Verdicts out) {
        BigDecimal change = current.subtract(initial);
        if (change.abs().compareTo(QUESTION.threshold().multiply(initial)) <= 0) {
            out.pass();
            return;
        }
        boolean answered = QUESTION.isAnswered(project);
        out.fail(out.finding()
                .message(
                        answered ? "“%s”预算由%s元调为%s元（%s），已提及原因，须核对目标和指标值是否随之调整" : "“%s”预算由%s元调为%s元（%s），未作说明",
                        answered
                                ? "“%s”: budget changed from %s to %s yuan (%s); a reason is given, see whether the targets followed"
                                : "“%s”: budget changed from %s to %s yuan (%s) without explanation",
                        project.name(),
                        Wordings.plain(initial),
                        Wordings.plain(current),
                        (change.signum() > 0 ? "+" : "") + Wordings.percent(change, initial))
                .at(at(project))
                .values(Wordings.plain(current), Wordings.plain(initial), Wordings.plain(change))
                .remedy("说明调整原因，附审批手续，并相应调整绩效目标", "State why, attach the approval and change the goal with it")
                .build());
    }

    private static Place at(Project project) {
        FilledRow row = project.funds().orElseThrow();
        return row.find("current").map(cell -> cell.source().place()).orElse(row.place());
    }
}
