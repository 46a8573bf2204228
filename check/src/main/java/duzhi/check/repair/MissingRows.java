package duzhi.check.repair;

import duzhi.check.derive.Shown;
import duzhi.check.finding.Text;
import duzhi.check.relation.Linear;
import duzhi.check.relation.Linear.Kind;
import duzhi.check.relation.Term;
import duzhi.check.repair.Remedy.Headline;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.source.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row that is not there. A missing indicator takes its points from the level above it, from the total of weights and
 * from the total of points at once, a missing project its amount from every column; that is one mistake, not several.
 * What the row held follows from the sums: one value for each column.
 */
final class MissingRows {

    /** Dimensions along which a table may print any number of rows. */
    private static final Set<Dimension> ROWS = EnumSet.of(
            Dimension.INDICATOR, Dimension.PROJECT, Dimension.ARTICLE, Dimension.FUNCTION, Dimension.ECONOMY);

    private final Context context;

    MissingRows(Context context) {
        this.context = context;
    }

    List<Remedy> of(BitSet failing) {
        Map<String, BitSet> groups = new LinkedHashMap<>();
        failing.stream().forEach(b -> {
            Linear relation = context.net().bonds.get(b).linear();
            if (relation != null && isOfRows(relation)) {
                groups.computeIfAbsent(key(relation), key -> new BitSet()).set(b);
            }
        });
        return groups.values().stream()
                .filter(group -> group.cardinality() > 1)
                .map(this::remedy)
                .toList();
    }

    private static boolean isOfRows(Linear relation) {
        return relation.kind() == Kind.SUM
                && relation.dimension() != null
                && ROWS.contains(relation.dimension())
                && relation.difference().signum() > 0;
    }

    /** One row of one table: the sums above it at every level, and in one column by the same amount. */
    private static String key(Linear relation) {
        Place place = relation.left().getFirst().fact().source().place();
        String project = relation.at().find(Dimension.PROJECT).orElse("");
        BigDecimal size = relation.difference().stripTrailingZeros();
        return place.document()
                + '|'
                + place.table()
                + '|'
                + relation.dimension()
                + '|'
                + project
                + '|'
                + size.toPlainString();
    }

    private Remedy remedy(BitSet group) {
        List<Linear> sums = new ArrayList<>();
        group.stream().forEach(b -> {
            Linear relation = context.net().bonds.get(b).linear();
            if (relation != null) {
                sums.add(relation);
            }
        });
        Linear deepest = sums.stream()
                .max(Comparator.comparingInt((Linear relation) -> depth(relation.at()))
                        .thenComparing(relation -> relation.at().has(Dimension.MEASURE, "weight")))
                .orElseThrow();
        String size = new Shown(deepest.left()).withUnit(deepest.difference());
        Text row = row(sums, size);
        Text place =
                context.naming().place(deepest.at().without(Dimension.MEASURE).without(Dimension.FUND));
        Text text = new Text("补一行：" + row.zh(), "add a row: " + row.en());
        Text why = new Text("各处差额都恰好是 " + size + "，同一原因所致", "every difference is exactly " + size + ": one cause");
        Headline headline = new Headline(
                new Text(
                        "“" + place.zh() + "”缺少一行" + row.zh() + "：补上这一行，以下 {n} 处不符同时成立",
                        "“" + place.en() + "” lacks one row of " + row.en()
                                + ": with it, the {n} mismatches below all hold"),
                new Text(
                        "对照原始数据补列遗漏的一行；若确无此行，则更正合计",
                        "Add the omitted row from the sources, or correct the totals if there is none"),
                why,
                List.of(place(deepest.left().getFirst())),
                deepest.right().stream().map(MissingRows::place).toList(),
                new Shown(deepest.left()).withUnit(Linear.sum(deepest.left())),
                size);
        return new Remedy(
                Weights.of("move.missing-row"),
                "missing-row",
                text,
                why,
                Map.of(),
                List.of(),
                group,
                List.of(),
                headline);
    }

    private static Place place(Term term) {
        return term.fact().source().place();
    }

    /** What the row must have held: weight, points or money, as far as the failed sums tell. */
    private static Text row(List<Linear> group, String size) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if (group.stream().anyMatch(relation -> relation.at().has(Dimension.MEASURE, "weight"))) {
            zh.add("分值 " + size);
            en.add("weight " + size);
        }
        if (group.stream().anyMatch(relation -> relation.at().has(Dimension.MEASURE, "points"))) {
            zh.add("得分 " + size);
            en.add("points " + size);
        }
        return zh.isEmpty() ? new Text("金额 " + size, size) : new Text(String.join("、", zh), String.join(" and ", en));
    }

    private static int depth(Coordinates at) {
        return at.find(Dimension.INDICATOR).map(code -> code.split("/").length).orElse(0);
    }
}
