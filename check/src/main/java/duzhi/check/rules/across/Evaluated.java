package duzhi.check.rules.across;

import duzhi.check.derive.Figures;
import duzhi.check.derive.Peers;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.AcrossRule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every project of the published budget is evaluated by its agency when the year is over. */
final class Evaluated implements AcrossRule {

    private static final RuleInfo INFO = new RuleInfo(
            "X-01",
            Severity.WARNING,
            new Text(
                    "预算公开的项目都有同年的绩效自评", "Every project of the published budget has a self-evaluation of the same year"),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）",
            List.of("X-01", "S-19"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, List<FilledDocument> others, Verdicts out) {
        Set<String> evaluated = Peers.of(document, others, other -> Peers.sameYear(document, other)).stream()
                .filter(other -> other.kind().equals("self-evaluation"))
                .flatMap(other -> Projects.of(other).keySet().stream())
                .collect(Collectors.toSet());
        if (document.kind().equals("self-evaluation") || evaluated.isEmpty()) {
            out.notApplicable(
                    new Text("没有同一单位同年的绩效自评可比", "there is no self-evaluation of the agency and year beside it"));
            return;
        }
        Projects.of(document).forEach((name, fact) -> {
            if (evaluated.contains(name)) {
                out.pass();
            } else {
                out.fail(out.finding()
                        .message(
                                "预算中的项目“%1$s”没有同年的绩效自评。",
                                "Project “%1$s” of the budget has no self-evaluation of the same year.", name)
                        .remedy(
                                "补做并公开自评；项目更名或取消的，写明。",
                                "Evaluate and publish it; if it was renamed or dropped, say so.")
                        .at(fact.source().place())
                        .build());
            }
        });
    }

    /** Projects by folded name with the figure of their whole initial budget. */
    static final class Projects {

        private Projects() {}

        static Map<String, Fact> of(FilledDocument document) {
            Map<String, Fact> projects = new LinkedHashMap<>();
            Figures.of(document).forEach((at, fact) -> {
                if (isWhole(at)) {
                    projects.putIfAbsent(at.find(Dimension.PROJECT).orElseThrow(), fact);
                }
            });
            return projects;
        }

        private static boolean isWhole(Coordinates at) {
            return at.names(Dimension.PROJECT)
                    && at.has(Dimension.STAGE, "initial")
                    && !at.names(Dimension.FUND)
                    && !at.names(Dimension.ITEM)
                    && !at.names(Dimension.MEASURE)
                    && !at.names(Dimension.INDICATOR);
        }
    }
}
