package duzhi.check.rules.narrative;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Statement.Change;
import duzhi.ledger.source.Place;
import java.util.List;
import java.util.regex.Pattern;

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
        List<Change> changes = document.stated(Change.class).toList();
        if (changes.isEmpty()) {
            out.notApplicable(new Text("说明文字没有写增减。", "The text states no change."));
        }
        List<Change> wrong = changes.stream().filter(ComparedYear::isWithItself).toList();
        out.pass(changes.size() - wrong.size());
        if (!wrong.isEmpty()) {
            out.fail(finding(document, wrong, out));
        }
    }

    private static boolean isWithItself(Change change) {
        return change.subject().equals(change.against());
    }

    /** One slip of the pen is copied from sentence to sentence; it is said once, with every place. */
    private static Finding finding(FilledDocument document, List<Change> wrong, Verdicts out) {
        List<Place> places =
                wrong.stream().map(change -> words(document, change)).distinct().toList();
        String base = wrong.getFirst().base();
        return out.finding()
                .message(
                        "“%s”%s：比较的对象写成了%s年本身，同一个数不能与自身比较。",
                        "“%1$s”%4$s: the comparison is with %3$s, the very year it speaks of.",
                        places.getFirst().text(),
                        places.size() > 1 ? "等" + places.size() + "处" : "",
                        base,
                        places.size() > 1 ? " and in " + (places.size() - 1) + " more places" : "")
                .remedy("核对比较的年度，一般应为上年。", "See which year is meant; usually the year before.")
                .at(places.toArray(Place[]::new))
                .values(base, "", "")
                .build();
    }

    /** The words that name the year, last before the change or in it. */
    private static Place words(FilledDocument document, Change change) {
        Pattern named = Pattern.compile("[比与和较同跟]" + change.base() + "年度?(?:预算|决算|执行|支出|收入)*[数额]?");
        Place at = change.at();
        return document.paragraphs().stream()
                .flatMap(paragraph -> paragraph.position(at.line(), at.from()).stream()
                        .boxed()
                        .flatMap(end -> named
                                .matcher(paragraph.text())
                                .results()
                                .filter(found -> found.start() <= end)
                                .reduce((first, last) -> last)
                                .map(found -> paragraph.place(document.path(), found.start(), found.end()))
                                .stream()))
                .findFirst()
                .orElse(at);
    }
}
