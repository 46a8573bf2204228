package duzhi.check.rules.narrative;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Statement.Change;
import java.util.List;

/** A figure is compared with another year's, not with itself. */
final class ComparedYear implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "N-23",
            Severity.ERROR,
            new Text("增减与上年比较，不与本年同一数比较。", "A change is a change on another year, not on the very same figure."),
            "《地方预决算公开操作规程》（财预〔2016〕143号）",
            List.of("N-23"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Change> changes = document.statements().stream()
                .filter(Change.class::isInstance)
                .map(Change.class::cast)
                .toList();
        if (changes.isEmpty()) {
            out.notApplicable(new Text("说明文字没有写增减。", "The text states no change."));
        }
        changes.forEach(change -> check(change, out));
    }

    private static void check(Change change, Verdicts out) {
        if (!change.subject().equals(change.against())) {
            out.pass();
            return;
        }
        out.fail(out.finding()
                .message(
                        "“%s”：比较的对象写成了%s年本身，同一个数不能与自身比较。",
                        "%s: the comparison is with %s, the very year it speaks of.",
                        change.at().text(),
                        change.base())
                .remedy("核对比较的年度，一般应为上年。", "See which year is meant; usually the year before.")
                .at(change.at())
                .values(change.base(), "", "")
                .build());
    }
}
