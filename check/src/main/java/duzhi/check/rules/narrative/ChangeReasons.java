package duzhi.check.rules.narrative;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Statement.Change;
import duzhi.form.filled.Statement.Direction;
import duzhi.ledger.fact.Figure;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A change on last year is given a reason; a change of nothing is no change. */
final class ChangeReasons implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "N-03",
            Severity.WARNING,
            new Text("与上年相比有增减的，说明原因；没有增减的，写“持平”。", "A change on last year is given a reason."),
            "《地方预决算公开操作规程》（财预〔2016〕143号）",
            List.of("N-03"));
    private static final Pattern GROWN = Pattern.compile("(?:收入|支出|预算|经费)(?:增加|增长|增减|变动|变化)的?(?:主要)?原因");
    private static final Pattern SHRUNK = Pattern.compile("(?:收入|支出|预算|经费)(?:减少|下降|增减|变动|变化)的?(?:主要)?原因");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Change> changes = document.stated(Change.class)
                .filter(change -> change.direction() != Direction.FLAT)
                .filter(change -> change.delta() != null || change.rate() != null)
                .toList();
        if (changes.isEmpty()) {
            out.notApplicable(new Text("说明文字没有写增减。", "The text states no change."));
        }
        changes.forEach(change -> check(document, change, changes, out));
    }

    private static void check(FilledDocument document, Change change, List<Change> all, Verdicts out) {
        if (isZero(change.delta()) || change.delta() == null && isZero(change.rate())) {
            out.fail(out.finding()
                    .message(
                            "“%s”：增减为0，应写“持平”。",
                            "%s: a change of nothing is no change.", change.at().text())
                    .at(change.at())
                    .build());
        } else if (change.reason().isEmpty() && !isSaidElsewhere(document, change, all)) {
            out.fail(out.finding()
                    .message(
                            change.direction() == Direction.UP ? "与%s年相比增加“%s”，没有说明原因。" : "与%s年相比减少“%s”，没有说明原因。",
                            "The change on %s (%s) is given no reason.",
                            change.base(),
                            change.at().text())
                    .remedy("在增减之后写明主要原因。", "State the main reason.")
                    .at(change.at())
                    .build());
        } else {
            out.pass();
        }
    }

    private static boolean isZero(@Nullable Figure figure) {
        return figure != null && figure.printed().signum() == 0;
    }

    /** The same change with its reason in another section, or a sentence on the reasons in this one. */
    private static boolean isSaidElsewhere(FilledDocument document, Change change, List<Change> all) {
        boolean repeated = all.stream()
                .filter(other -> other.direction() == change.direction())
                .filter(other -> Objects.equals(other.delta(), change.delta()) && other.delta() != null)
                .anyMatch(other -> !other.reason().isEmpty());
        Pattern reason = change.direction() == Direction.UP ? GROWN : SHRUNK;
        return repeated
                || document.paragraphs().stream()
                        .filter(paragraph -> paragraph.spans().stream()
                                .anyMatch(span -> span.line() == change.at().line()))
                        .findFirst()
                        .stream()
                        .flatMap(own -> document.paragraphs().stream()
                                .filter(paragraph -> paragraph.section().equals(own.section())))
                        .anyMatch(paragraph -> reason.matcher(paragraph.text()).find());
    }
}
