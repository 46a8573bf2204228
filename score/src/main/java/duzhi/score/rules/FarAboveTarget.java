package duzhi.score.rules;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.WordList;
import duzhi.check.performance.Wordings;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.score.policy.Judgement;
import duzhi.score.policy.Policies;
import duzhi.score.sheet.ScoredRow;
import duzhi.score.target.Achieved;
import duzhi.score.target.Outcome;
import duzhi.score.target.Overshoot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was exceeded by far is explained, and what cannot be is not claimed. */
final class FarAboveTarget implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "S-11",
            Severity.WARNING,
            new Text(
                    "完成值达到目标值130%以上的说明原因；完成值不超出可能的范围",
                    "An actual value of 130% of its target is explained; no value is impossible"),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）第十六条",
            List.of("S-11"));

    /** A value that cannot be. */
    private record Limit(Pattern name, String unit, BigDecimal most, boolean reached, Text why) {

        boolean isBroken(ScoredRow row) {
            return name.matcher(row.stated().name()).find()
                    && row.achieved() instanceof Achieved.Measured measured
                    && measured.value().unit().symbol().equals(unit)
                    && measured.value().value().compareTo(most) >= (reached ? 0 : 1);
        }
    }

    private static final List<Limit> LIMITS = WordList.read(FarAboveTarget.class, "impossible.tsv").stream()
            .map(FarAboveTarget::limit)
            .toList();

    private final Policies policies;

    FarAboveTarget(Policies policies) {
        this.policies = policies;
    }

    private static Limit limit(Map<String, String> row) {
        return new Limit(
                Pattern.compile(WordList.cell(row, "name")),
                WordList.cell(row, "unit"),
                new BigDecimal(WordList.cell(row, "most")),
                WordList.cell(row, "reached").equals("yes"),
                new Text(WordList.cell(row, "zh"), WordList.cell(row, "en")));
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        Sheets.rows(document, policies, out).stream()
                .filter(row -> row.stated().isCertain())
                .forEach(row -> check(row, out));
    }

    private static void check(ScoredRow row, Verdicts out) {
        Optional<Limit> broken =
                LIMITS.stream().filter(limit -> limit.isBroken(row)).findFirst();
        boolean unexplained = row.stated().reason().isEmpty() && isFarAbove(row);
        if (broken.isPresent()) {
            report(
                    row,
                    new Text(
                            "，" + broken.get().why().zh(),
                            ": " + broken.get().why().en()),
                    out);
        } else if (unexplained) {
            report(row, new Text("，未说明原因，目标可能定得过低", "; no reason is given, the target may have been too low"), out);
        } else {
            out.pass();
        }
    }

    private static boolean isFarAbove(ScoredRow row) {
        return row.judgement()
                .filter(found -> found.advice().contains(Judgement.Advice.OVER_ACHIEVEMENT_NEEDS_REASON))
                .isPresent();
    }

    private static void report(ScoredRow row, Text what, Verdicts out) {
        String times = times(row);
        out.fail(out.finding()
                .message(new Text(
                        Sheets.row(row).zh() + (times.isEmpty() ? "" : "，为目标的" + times) + what.zh(),
                        Sheets.row(row).en() + (times.isEmpty() ? "" : ", " + times + " of the target") + what.en()))
                .at(row.stated().at("actual"))
                .against(row.stated().targetAt())
                .remedy("核实完成值；目标明显偏低的说明原因并适度扣分", "See to the value; where the target was low, say why and deduct")
                .build());
    }

    private static String times(ScoredRow row) {
        return row.outcome() instanceof Outcome.Reached reached && reached.overshoot() instanceof Overshoot.Times over
                ? Wordings.percent(over.ratio().part(), over.ratio().whole())
                : "";
    }
}
