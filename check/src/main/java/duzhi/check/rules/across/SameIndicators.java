package duzhi.check.rules.across;

import duzhi.check.derive.Peers;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.Project;
import duzhi.check.performance.Projects;
import duzhi.check.performance.Stated;
import duzhi.check.rule.AcrossRule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.text.Labels;
import duzhi.ledger.source.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A project is evaluated by the indicators and targets that were approved for it. Projects and indicators are the same
 * only if their names are; where no indicator is, the forms may word them in two ways and nothing is said.
 */
final class SameIndicators implements AcrossRule {

    private static final RuleInfo INFO = new RuleInfo(
            "S-17",
            Severity.WARNING,
            new Text(
                    "自评所用的指标和指标值与批复公开的绩效目标一致",
                    "A project is evaluated by the indicators and targets that were approved"),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）；《中央部门预算绩效目标管理办法》（财预〔2015〕88号）",
            List.of("S-17", "G-12"));

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, List<FilledDocument> others, Verdicts out) {
        List<Project> approved = Peers.of(document, others, other -> Peers.sameYear(document, other)).stream()
                .filter(other -> !other.kind().equals("self-evaluation"))
                .flatMap(other -> Projects.of(other).stream())
                .filter(project -> project.table().form().kind().equals("BT_PERF_PROJ"))
                .toList();
        List<Project> evaluated =
                Projects.of(document).stream().filter(Project::isSelfEvaluation).toList();
        boolean compared = false;
        for (Project project : evaluated) {
            Optional<Project> goals = only(approved, project.name());
            compared |= goals.isPresent();
            goals.ifPresent(each -> compare(each, project, out));
        }
        if (!compared) {
            out.notApplicable(new Text("没有同一项目批复公开的绩效目标可比", "there are no approved goals of the project beside it"));
        }
    }

    private static Optional<Project> only(List<Project> among, String name) {
        List<Project> found = among.stream()
                .filter(each -> !name.isEmpty() && Labels.fold(each.name()).equals(Labels.fold(name)))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static void compare(Project goals, Project evaluated, Verdicts out) {
        Map<String, Stated> used = new HashMap<>();
        evaluated.indicators().forEach(each -> used.putIfAbsent(Labels.fold(each.name()), each));
        List<Stated> approved = goals.indicators().stream()
                .filter(each -> each.isCertain() && !each.name().isEmpty())
                .toList();
        List<Stated> missing = new ArrayList<>();
        int matched = 0;
        for (Stated each : approved) {
            Stated same = used.get(Labels.fold(each.name()));
            if (same == null) {
                missing.add(each);
            } else {
                matched++;
                target(each, same, out);
            }
        }
        if (matched == 0) {
            out.notRun(Text.of(
                    "项目“%s”自评与批复的指标名称都对不上，未比对。",
                    "Project “%s”: no indicator has the name it was approved under; nothing was compared.",
                    evaluated.name()));
        } else if (!missing.isEmpty()) {
            missing(missing, evaluated, out);
        }
    }

    private static void missing(List<Stated> missing, Project evaluated, Verdicts out) {
        String names = String.join("、", missing.stream().map(Stated::name).toList());
        out.fail(out.finding()
                .message(
                        "项目“%1$s”批复的指标“%2$s”没有进入自评。",
                        "Project “%1$s”: the approved indicator “%2$s” was not evaluated.", evaluated.name(), names)
                .remedy("按批复的指标逐项自评；经批准调整的，注明调整文号。", "Evaluate every approved indicator; cite what changed it.")
                .at(evaluated.table().at())
                .against(missing.stream().map(Stated::at).toArray(Place[]::new))
                .values("", names, "")
                .build());
    }

    private static void target(Stated approved, Stated used, Verdicts out) {
        if (!used.isCertain()) {
            out.notRun(Text.of("“%s”的单元格读取不确定。", "The cells of “%s” have more than one reading.", used.name()));
            return;
        }
        if (Labels.fold(approved.target()).equals(Labels.fold(used.target()))) {
            out.pass();
            return;
        }
        Optional<BigDecimal> then = number(approved.target());
        Optional<BigDecimal> now = number(used.target());
        if (then.isEmpty() || now.isEmpty()) {
            out.notRun(Text.of("“%s”的指标值不是单个数，未比对。", "The targets of “%s” are not single numbers.", used.name()));
        } else if (then.get().compareTo(now.get()) == 0) {
            out.pass();
        } else {
            out.fail(out.finding()
                    .message(
                            "指标“%1$s”自评所用指标值为“%2$s”，批复为“%3$s”。",
                            "Indicator “%1$s” is evaluated against “%2$s”; “%3$s” was approved.",
                            used.name(),
                            used.target(),
                            approved.target())
                    .remedy("按批复的指标值自评；经批准调整的，注明调整文号。", "Use the approved target; cite what changed it.")
                    .at(used.targetAt())
                    .against(approved.targetAt())
                    .values(used.target(), approved.target(), "")
                    .build());
        }
    }

    /** The only number of a target; the unit is part of what is compared only through it. */
    private static Optional<BigDecimal> number(String target) {
        Matcher matcher = NUMBER.matcher(target.replace(",", ""));
        if (!matcher.find()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(matcher.group());
        return matcher.find() ? Optional.empty() : Optional.of(number);
    }
}
