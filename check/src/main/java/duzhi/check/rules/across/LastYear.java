package duzhi.check.rules.across;

import duzhi.check.derive.Figures;
import duzhi.check.derive.Peers;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.AcrossRule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Statement;
import duzhi.form.text.Labels;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Interval;
import java.util.List;
import java.util.Map;

/** This year's figure less the stated change is the figure that last year's document published. */
final class LastYear implements AcrossRule {

    private static final RuleInfo INFO = new RuleInfo(
            "X-06",
            Severity.WARNING,
            new Text(
                    "本年数减去文字所述增减额，等于上年公开文件中的同一个数",
                    "This year's figure less the stated change is the figure published last year"),
            "财预〔2016〕143号",
            List.of("X-06"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, List<FilledDocument> others, Verdicts out) {
        List<FilledDocument> before = Peers.of(
                document,
                others,
                other -> other.kind().equals(document.kind()) && other.year().compareTo(document.year()) < 0);
        if (before.isEmpty()) {
            out.notApplicable(new Text("没有同一单位上年的文件可比", "there is no document of the year before to compare with"));
            return;
        }
        Map<Coordinates, Fact> own = Figures.of(document);
        for (FilledDocument other : before) {
            Map<Coordinates, Fact> then = Figures.of(other);
            document.stated(Statement.Change.class)
                    .filter(change -> change.delta() != null && change.base().equals(other.year()))
                    .filter(change -> !isExecution(change))
                    .forEach(change -> check(document, change, own, then, other, out));
        }
    }

    /** Compared with what was spent last year, not with last year's budget. */
    private static boolean isExecution(Statement.Change change) {
        return change.at().text().contains("执行") || change.at().text().contains("决算");
    }

    private static void check(
            FilledDocument document,
            Statement.Change change,
            Map<Coordinates, Fact> own,
            Map<Coordinates, Fact> then,
            FilledDocument other,
            Verdicts out) {
        Coordinates at = Figures.bare(change.subject(), Labels.fold(document.agency()));
        Fact now = own.get(at);
        Fact published = then.get(at.with(Dimension.YEAR, other.year()));
        if (now == null || published == null || change.delta() == null) {
            return;
        }
        Interval current = now.figure().orElseThrow().interval();
        Interval prior = switch (change.direction()) {
            case UP -> current.minus(change.delta().interval());
            case DOWN -> current.plus(change.delta().interval());
            case FLAT -> current;
        };
        if (prior.meets(published.figure().orElseThrow().interval())) {
            out.pass();
            return;
        }
        String stated = change.delta().toString();
        String figure = published.figure().orElseThrow().toString();
        out.fail(out.finding()
                .message(
                        "按本年数 %1$s 和所述增减额 %2$s 推算的%3$s年数，与%4$s公布的 %5$s 不符。",
                        "%1$s this year and a change of %2$s do not lead back to the %5$s published for %3$s in %4$s.",
                        now.figure().orElseThrow(),
                        stated,
                        other.year(),
                        Peers.name(other),
                        figure)
                .remedy("核对上年公开数，改正增减额。", "Check the figure published last year and correct the change.")
                .at(change.at())
                .against(now.source().place(), published.source().place())
                .values(stated, "", "")
                .build());
    }
}
