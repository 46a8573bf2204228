package duzhi.check.rules.equation;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Text;
import duzhi.check.relation.Linear;
import duzhi.check.relation.Linear.Kind;
import duzhi.check.rule.Verdicts;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.source.Place;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Sums that fail by the same amount because one row is not there. A missing indicator takes its points from the level
 * above it, from the total of weights and from the total of points at once; that is one mistake, not three.
 */
final class MissingRows {

    private final Map<String, List<Linear>> byDifference = new LinkedHashMap<>();
    private final List<Linear> unexplained;
    private final Naming naming;

    MissingRows(List<Linear> failed, Naming naming) {
        this.naming = naming;
        for (Linear relation : failed) {
            if (relation.kind() == Kind.SUM && relation.dimension() == Dimension.INDICATOR) {
                byDifference
                        .computeIfAbsent(key(relation), key -> new java.util.ArrayList<>())
                        .add(relation);
            }
        }
        byDifference
                .values()
                .removeIf(group ->
                        group.size() < 2 || group.getFirst().difference().signum() < 0);
        unexplained = failed.stream()
                .filter(relation -> byDifference.values().stream().noneMatch(group -> group.contains(relation)))
                .toList();
    }

    private static String key(Linear relation) {
        Place place = relation.left().getFirst().fact().source().place();
        String project = relation.at().find(Dimension.PROJECT).orElse("");
        BigDecimal size = relation.difference().stripTrailingZeros();
        return place.table() + '|' + project + '|' + size.toPlainString();
    }

    List<Linear> unexplained() {
        return unexplained;
    }

    List<List<Linear>> groups() {
        return List.copyOf(byDifference.values());
    }

    /** One finding for the missing row, with the sums it explains under it. */
    Finding finding(List<Linear> group, Verdicts out, Function<Linear, Finding> symptom) {
        Linear deepest = group.stream()
                .max(Comparator.comparingInt((Linear relation) -> depth(relation.at()))
                        .thenComparing(relation -> relation.at().has(Dimension.MEASURE, "weight")))
                .orElseThrow();
        List<Finding> symptoms = group.stream()
                .map(symptom)
                .sorted(Comparator.comparingInt(Finding::line))
                .toList();
        String points = new Shown(deepest.left()).amount(deepest.difference());
        Text place = naming.place(deepest.at().without(Dimension.MEASURE).without(Dimension.CATEGORY));
        Place spot = deepest.left().getFirst().fact().source().place();
        List<Place> rows = deepest.right().stream()
                .map(term -> term.fact().source().place())
                .toList();
        return out.finding()
                .message(
                        "“%s”缺少一行分值 %s、得分 %s 的指标：补上这一行，以下 %d 处不符同时成立。",
                        "“%s” lacks one indicator row of weight %s and points %s: with it, the %d mismatches below all hold.",
                        place.zh(),
                        points,
                        points,
                        symptoms.size())
                .remedy(
                        "对照批复的绩效目标补列遗漏的指标行；若确无此指标，则更正合计。",
                        "Add the omitted row from the approved goals, or correct the totals if there is none.")
                .at(spot)
                .operands(rows)
                .values(stated(deepest), expected(deepest), points)
                .repair(new Text(
                        "补一行：分值 " + points + "，得分 " + points, "add a row: weight " + points + ", points " + points))
                .build()
                .explaining(
                        new Text(
                                "各处差额都恰好是 " + points + "，同一原因所致。",
                                "every difference is exactly " + points + ": one cause."),
                        symptoms);
    }

    private static String stated(Linear relation) {
        return new Shown(relation.left()).withUnit(Linear.sum(relation.left()));
    }

    private static String expected(Linear relation) {
        return new Shown(relation.left()).withUnit(Linear.sum(relation.right()));
    }

    private static int depth(Coordinates at) {
        return at.find(Dimension.INDICATOR).map(code -> code.split("/").length).orElse(0);
    }
}
