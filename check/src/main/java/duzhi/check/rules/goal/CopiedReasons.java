package duzhi.check.rules.goal;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.Projects;
import duzhi.check.performance.Stated;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import java.util.List;
import java.util.Optional;

/** Different projects have different reasons. */
final class CopiedReasons implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "S-28",
            Severity.WARNING,
            new Text("不同项目的偏差原因不互相照抄", "Projects do not copy each other's reasons"),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）",
            List.of("S-28"));

    private static final double COPIED = 0.9;
    private static final int SHORTEST = 20;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Stated> reasons = Projects.evaluated(document, out).stream()
                .flatMap(project -> project.indicators().stream())
                .filter(each -> each.reason().length() >= SHORTEST && each.row().isCertain("reason"))
                .toList();
        for (int i = 0; i < reasons.size(); i++) {
            Stated one = reasons.get(i);
            Optional<Stated> copied = reasons.subList(0, i).stream()
                    .filter(earlier -> !earlier.project().equals(one.project()))
                    .filter(earlier -> likeness(one, earlier) > COPIED)
                    .findFirst();
            copied.ifPresentOrElse(earlier -> report(one, earlier, out), out::pass);
        }
    }

    private static double likeness(Stated one, Stated other) {
        return Likeness.of(Likeness.words(one.reason()), Likeness.words(other.reason()));
    }

    private static void report(Stated one, Stated earlier, Verdicts out) {
        out.fail(out.finding()
                .message(
                        "“%s”与“%s”的偏差原因几乎逐字相同（相似度%s%%）",
                        "the reasons of “%s” and “%s” are all but the same (likeness %s%%)",
                        one.project(),
                        earlier.project(),
                        Math.round(likeness(one, earlier) * 100))
                .at(one.at("reason"))
                .against(earlier.at("reason"))
                .remedy("按各项目实际情况分别分析原因", "Analyse each project on its own")
                .build());
    }
}
