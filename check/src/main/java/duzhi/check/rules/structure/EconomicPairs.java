package duzhi.check.rules.structure;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.codes.CodeSets;
import duzhi.form.codes.EconomicMatch;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.ledger.fact.Dimension;
import java.util.List;

/**
 * A departmental economic code goes with a government economic code that the two classifications pair. What kind of unit
 * spends is not printed, so either kind's pair will do; where the pairing is known from memory only, the classes decide.
 */
final class EconomicPairs implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "B-40",
            Severity.WARNING,
            new Text("部门预算经济分类与政府预算经济分类的科目对应。", "Departmental and government economic codes belong together."),
            "《支出经济分类科目改革方案》（财预〔2017〕98号）",
            List.of("B-40"));

    private static final int CLASS = 3;
    private static final int SECTION = 5;

    private final CodeSets codes;

    EconomicPairs(CodeSets codes) {
        this.codes = codes;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<FilledRow> rows = document.rows().filter(EconomicPairs::isPair).toList();
        if (rows.isEmpty()) {
            out.notApplicable(new Text("没有两套经济分类对照的表。", "No table prints both economic classifications."));
        }
        rows.forEach(row -> check(row, out));
    }

    private static boolean isPair(FilledRow row) {
        return departmental(row).length() == SECTION && government(row).length() == SECTION;
    }

    private static String departmental(FilledRow row) {
        return row.at().find(Dimension.ECONOMY).orElse("");
    }

    private static String government(FilledRow row) {
        return row.at().find(Dimension.GOVERNMENT_ECONOMY).orElse("");
    }

    private void check(FilledRow row, Verdicts out) {
        List<EconomicMatch> known = codes.economicMapping().matches().stream()
                .filter(match -> match.departmental().equals(departmental(row)))
                .toList();
        boolean paired = known.stream().anyMatch(match -> match.government().equals(government(row)));
        boolean classes = codes.economicMapping().matches().stream()
                .anyMatch(match -> sameClass(match.departmental(), departmental(row))
                        && sameClass(match.government(), government(row)));
        boolean sure = known.stream().noneMatch(match -> match.confidence().unverified());
        if (paired) {
            out.pass();
        } else if (known.isEmpty() || classes && !sure) {
            out.notRun(Text.of(
                    "%s与%s是否对应，没有核实过的对照可查。",
                    "Whether %s and %s belong together is not known for certain.", departmental(row), government(row)));
        } else {
            fail(row, out);
        }
    }

    private static boolean sameClass(String one, String other) {
        return one.regionMatches(0, other, 0, CLASS);
    }

    private static void fail(FilledRow row, Verdicts out) {
        out.fail(out.finding()
                .message(
                        "部门科目 %1$s %2$s 与政府科目 %3$s %4$s 不对应。",
                        "Departmental code %1$s %2$s does not go with government code %3$s %4$s.",
                        departmental(row),
                        row.text("name"),
                        government(row),
                        row.text("government-name"))
                .remedy("按两套经济分类科目对照表核对。", "See the table that pairs both classifications.")
                .at(row.place())
                .values(government(row), "", "")
                .build());
    }
}
