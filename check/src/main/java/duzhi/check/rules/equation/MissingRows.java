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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Sums that fail by the same amount because one row is not there. A missing indicator takes its points from the level
 * above it, from the total of weights and from the total of points at once, a missing project its amount from every
 * column; that is one mistake, not several.
 */
final class MissingRows {

    /** Dimensions along which a table may print any number of rows. */
    private static final Set<Dimension> ROWS = EnumSet.of(
            Dimension.INDICATOR, Dimension.PROJECT, Dimension.ARTICLE, Dimension.FUNCTION, Dimension.ECONOMY);

    private final Map<String, List<Linear>> byDifference = new LinkedHashMap<>();
    private final List<Linear> unexplained;
    private final Naming naming;

    MissingRows(List<Linear> failed, Naming naming) {
        this.naming = naming;
        for (Linear relation : failed) {
            if (relation.kind() == Kind.SUM && relation.dimension() != null && ROWS.contains(relation.dimension())) {
                byDifference
                        .computeIfAbsent(key(relation), key -> new ArrayList<>())
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
        return place.table() + '|' + relation.dimension() + '|' + project + '|' + size.toPlainString();
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
        String size = new Shown(deepest.left()).withUnit(deepest.difference());
        Text row = row(group, size);
        Text place = naming.place(deepest.at().without(Dimension.MEASURE).without(Dimension.FUND));
        List<Place> rows = deepest.right().stream()
                .map(term -> term.fact().source().place())
                .toList();
        return out.finding()
                .basis(Basis.of(deepest))
                .message(new Text(
                        "“%s”缺少一行%s：补上这一行，以下 %d 处不符同时成立。".formatted(place.zh(), row.zh(), symptoms.size()),
                        "“%s” lacks one row of %s: with it, the %d mismatches below all hold."
                                .formatted(place.en(), row.en(), symptoms.size())))
                .remedy(
                        "对照原始数据补列遗漏的一行；若确无此行，则更正合计。",
                        "Add the omitted row from the sources, or correct the totals if there is none.")
                .at(deepest.left().getFirst().fact().source().place())
                .operands(rows)
                .values(stated(deepest), "", size)
                .repair(new Text("补一行：" + row.zh(), "add a row: " + row.en()))
                .build()
                .explaining(
                        new Text(
                                "各处差额都恰好是 " + size + "，同一原因所致。",
                                "every difference is exactly " + size + ": one cause."),
                        symptoms);
    }

    /** What the row must have held: weight, points or money, as far as the failed sums tell. */
    private static Text row(List<Linear> group, String size) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        measured(group, "weight").ifPresent(any -> {
            zh.add("分值 " + size);
            en.add("weight " + size);
        });
        measured(group, "points").ifPresent(any -> {
            zh.add("得分 " + size);
            en.add("points " + size);
        });
        return zh.isEmpty() ? new Text("金额 " + size, size) : new Text(String.join("、", zh), String.join(" and ", en));
    }

    private static Optional<Linear> measured(List<Linear> group, String measure) {
        return group.stream()
                .filter(relation -> relation.at().has(Dimension.MEASURE, measure))
                .findFirst();
    }

    private static String stated(Linear relation) {
        return new Shown(relation.left()).withUnit(Linear.sum(relation.left()));
    }

    private static int depth(Coordinates at) {
        return at.find(Dimension.INDICATOR).map(code -> code.split("/").length).orElse(0);
    }
}
