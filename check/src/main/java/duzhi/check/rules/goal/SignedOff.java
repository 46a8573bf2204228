package duzhi.check.rules.goal;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.Project;
import duzhi.check.performance.Projects;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledDocument;
import duzhi.form.model.Pair;
import duzhi.ledger.source.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form with lines for names and date is signed off. */
final class SignedOff implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "S-23",
            Severity.WARNING,
            new Text("表样有审核人、填报人、填报日期栏的，均已填写", "Reviewer, filler and date are filled in where the form asks for them"),
            "自评表样填报要求（财预〔2020〕10号附表）",
            List.of("S-23"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        Projects.evaluated(document, out).forEach(project -> check(project, out));
    }

    private static void check(Project project, Verdicts out) {
        Map<String, FilledCell> asked = new LinkedHashMap<>();
        project.table().form().pairs().stream()
                .filter(Pair::below)
                .forEach(pair -> project.table()
                        .findField(pair.key())
                        .ifPresent(cell -> asked.put(pair.labels().getFirst(), cell)));
        Map<String, FilledCell> blank = new LinkedHashMap<>(asked);
        blank.values().removeIf(cell -> !cell.isBlank());
        out.pass(asked.size() - blank.size());
        if (asked.isEmpty()) {
            out.notApplicable(Text.of("“%s”的表样没有签章栏", "“%s”: the form has no sign-off", project.name()));
        } else if (!blank.isEmpty()) {
            report(project, blank, out);
        }
    }

    private static void report(Project project, Map<String, FilledCell> blank, Verdicts out) {
        String labels = String.join("、", blank.keySet());
        out.fail(out.finding()
                .message("“%s”的%s空白", "“%s”: %s left blank", project.name(), labels)
                .at(blank.values().stream().map(cell -> cell.source().place()).toArray(Place[]::new))
                .remedy("补填%s", "Fill in %s", labels)
                .build());
    }
}
