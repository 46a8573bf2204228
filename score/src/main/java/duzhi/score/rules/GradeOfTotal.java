package duzhi.score.rules;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.Wordings;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.PrintedRow;
import duzhi.ledger.source.Place;
import duzhi.score.policy.Policies;
import duzhi.score.sheet.ProjectScore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The printed grade is that of the total. */
final class GradeOfTotal implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "S-20",
            Severity.ERROR,
            new Text("评价等级与总分相符（90分以上优，80—90良，60—80中，60以下差）", "The grade is that of the total"),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）第十八条",
            List.of("S-20"));

    private static final Pattern LABEL = Pattern.compile("(自评|评价|绩效|评定)?(等级|等次)[:：]?");

    private final Policies policies;

    GradeOfTotal(Policies policies) {
        this.policies = policies;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        for (ProjectScore score : Sheets.of(document, policies, out)) {
            score.project().table().printed().stream()
                    .flatMap(row -> printed(row).map(grade -> Map.entry(row, grade)).stream())
                    .findFirst()
                    .ifPresentOrElse(
                            found -> check(score, found.getKey(), found.getValue(), out),
                            () -> out.notApplicable(new Text("表上没有填写等级", "the form shows no grade")));
        }
    }

    /** The cell after the label. */
    private static Optional<String> printed(PrintedRow row) {
        List<String> filled = row.cells().stream()
                .map(cell -> cell.text().strip())
                .filter(text -> !text.isEmpty())
                .toList();
        return filled.stream()
                .filter(text -> LABEL.matcher(text).matches())
                .map(text -> filled.indexOf(text) + 1)
                .filter(next -> next < filled.size())
                .map(filled::get)
                .findFirst();
    }

    private static void check(ProjectScore score, PrintedRow row, String grade, Verdicts out) {
        List<ProjectScore.Graded> using = score.grades().stream()
                .filter(each -> each.scheme().grades().stream()
                        .anyMatch(known -> known.zh().equals(grade)))
                .toList();
        Optional<BigDecimal> total = score.printedTotal().or(score::total);
        if (using.isEmpty() || total.isEmpty()) {
            out.notRun(Text.of(
                    "等级“%s”不在适用的等次中，或总分不明", "the grade “%s” is in no scheme in force, or the total is unknown", grade));
        } else if (using.stream().anyMatch(each -> each.grade().zh().equals(grade))) {
            out.pass();
        } else {
            report(score, row, grade, total.get(), using.getFirst().grade().zh(), out);
        }
    }

    private static void report(
            ProjectScore score, PrintedRow row, String grade, BigDecimal total, String right, Verdicts out) {
        Place title = score.project().table().at();
        Place at = Place.ofText(title.document(), row.line(), 0, 0, grade)
                .inTable(score.project().table().title(), "等级", "");
        out.fail(out.finding()
                .message(
                        "“%s”总分%s，等级填为“%s”，应为“%s”",
                        "“%s”: the total %s is graded “%s”, not “%s” as it should be",
                        score.project().name(),
                        Wordings.plain(total),
                        grade,
                        right)
                .at(at)
                .values(grade, right, "")
                .build());
    }
}
