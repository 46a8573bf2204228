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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The number of projects that a final account says were evaluated, and their average, are those of the self-evaluations.
 * With fewer at hand than it names nothing can be said.
 */
final class EvaluatedCount implements AcrossRule {

    private static final RuleInfo INFO = new RuleInfo(
            "F-33",
            Severity.WARNING,
            new Text(
                    "决算说明的自评项目数、平均得分与各项目自评表一致",
                    "The number and average score of evaluated projects are those of the self-evaluations"),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）",
            List.of("F-33"));

    private static final String EVALUATED = "goals.evaluated";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, List<FilledDocument> others, Verdicts out) {
        Map<Coordinates, Fact> own = Figures.of(document);
        Optional<Fact> count = stated(own, "count");
        Map<String, BigDecimal> scores = scores(document, others);
        if (count.isEmpty() || scores.isEmpty()) {
            out.notApplicable(
                    new Text("没有写自评项目数，或没有同年的自评可比", "no number is stated, or there is no self-evaluation of the year"));
            return;
        }
        int given = scores.size();
        int named = count.get().figure().orElseThrow().exact().intValue();
        if (given < named) {
            out.notRun(Text.of("说明有 %d 个自评项目，只给出 %d 个。", "%d projects were evaluated; %d are at hand.", named, given));
        } else if (given > named) {
            out.fail(out.finding()
                    .message(
                            "说明写自评项目 %1$d 个，给出的自评有 %2$d 个。",
                            "The text says that %1$d projects were evaluated; there are self-evaluations of %2$d.",
                            named,
                            given)
                    .remedy("核对自评项目数。", "Check the number of projects.")
                    .at(count.get().source().place())
                    .values(String.valueOf(named), String.valueOf(given), "")
                    .build());
        } else {
            out.pass();
            stated(own, "points").ifPresent(average -> average(average, scores.values(), out));
        }
    }

    private static Optional<Fact> stated(Map<Coordinates, Fact> own, String measure) {
        return own.entrySet().stream()
                .filter(entry -> entry.getKey().has(Dimension.ITEM, EVALUATED)
                        && entry.getKey().has(Dimension.MEASURE, measure))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The total of each project. */
    private static Map<String, BigDecimal> scores(FilledDocument document, List<FilledDocument> others) {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        Peers.of(document, others, other -> Peers.sameYear(document, other)).stream()
                .filter(other -> other.kind().equals("self-evaluation"))
                .flatMap(other -> Figures.of(other).entrySet().stream())
                .filter(entry -> isTotal(entry.getKey()))
                .forEach(entry -> scores.putIfAbsent(
                        entry.getKey().find(Dimension.PROJECT).orElseThrow(),
                        entry.getValue().figure().orElseThrow().exact()));
        return scores;
    }

    private static boolean isTotal(Coordinates at) {
        return at.names(Dimension.PROJECT) && at.has(Dimension.MEASURE, "points") && !at.names(Dimension.INDICATOR);
    }

    private static void average(Fact stated, Collection<BigDecimal> scores, Verdicts out) {
        BigDecimal mean = scores.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(scores.size()), 6, RoundingMode.HALF_UP);
        BigDecimal printed = stated.figure().orElseThrow().printed();
        BigDecimal off = printed.subtract(mean).abs();
        if (off.compareTo(BigDecimal.ONE.movePointLeft(printed.scale())) < 0) {
            out.pass();
            return;
        }
        String expected = mean.setScale(2, RoundingMode.HALF_UP).toPlainString();
        out.fail(out.finding()
                .message(
                        "说明写平均得分 %1$s，各项目自评得分平均为 %2$s。",
                        "The text says %1$s on average; the self-evaluations give %2$s.",
                        printed.toPlainString(),
                        expected)
                .remedy("核对平均得分。", "Check the average.")
                .at(stated.source().place())
                .values(printed.toPlainString(), expected, "")
                .build());
    }
}
