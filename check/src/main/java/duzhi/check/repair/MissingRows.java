package duzhi.check.repair;

import duzhi.check.derive.Naming;
import duzhi.check.derive.Shown;
import duzhi.check.finding.Text;
import duzhi.check.relation.Linear;
import duzhi.check.relation.Linear.Kind;
import duzhi.check.relation.Term;
import duzhi.check.repair.Remedy.Headline;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.source.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row that is not there. A missing indicator takes its points from the level above it, from the total of weights and
 * from the total of points at once, a missing project or item its amount from every column; that is one mistake, not
 * several. What the row held follows from the sums, one value for each column; what it was called, from other tables and
 * from the text where they print the same amounts.
 */
final class MissingRows {

    /** Dimensions along which a table may print any number of rows. */
    private static final Set<Dimension> ROWS = EnumSet.of(
            Dimension.AGENCY,
            Dimension.INDICATOR,
            Dimension.PROJECT,
            Dimension.ARTICLE,
            Dimension.FUNCTION,
            Dimension.GOVERNMENT_ECONOMY,
            Dimension.ECONOMY);

    /** What a row takes from a table: the sums that lack it, and how much each column does. */
    private record Gap(BitSet sums, Map<String, BigDecimal> columns) {}

    private final Context context;
    private final Net net;

    MissingRows(Context context) {
        this.context = context;
        this.net = context.net();
    }

    List<Remedy> of(BitSet failing) {
        Map<String, List<Integer>> tables = new LinkedHashMap<>();
        failing.stream().forEach(b -> {
            Linear relation = net.bonds.get(b).linear();
            if (relation != null && isOfRows(relation)) {
                tables.computeIfAbsent(key(relation), key -> new ArrayList<>()).add(b);
            }
        });
        Map<BitSet, Gap> gaps = new LinkedHashMap<>();
        for (List<Integer> table : tables.values()) {
            bySize(table).forEach(gap -> gaps.putIfAbsent(gap.sums(), gap));
            byLine(table).forEach(gap -> gaps.putIfAbsent(gap.sums(), gap));
        }
        return gaps.values().stream()
                .filter(gap -> gap.sums().cardinality() > 1)
                .map(gap -> remedy(gap, failing))
                .toList();
    }

    private static boolean isOfRows(Linear relation) {
        return relation.kind() == Kind.SUM
                && relation.dimension() != null
                && ROWS.contains(relation.dimension())
                && relation.difference().signum() > 0;
    }

    /** The rows of one table along one dimension. */
    private static String key(Linear relation) {
        Place place = whole(relation);
        String project = relation.dimension() == Dimension.PROJECT
                ? ""
                : relation.at().find(Dimension.PROJECT).orElse("");
        return place.document() + '|' + place.table() + '|' + relation.dimension() + '|' + project;
    }

    private Linear sum(int bond) {
        Linear relation = net.bonds.get(bond).linear();
        if (relation == null) {
            throw new IllegalStateException("a sum of rows is derived");
        }
        return relation;
    }

    private static Place whole(Linear relation) {
        return place(relation.left().getFirst());
    }

    private static Place place(Term term) {
        return term.fact().source().place();
    }

    private static BigDecimal size(Linear relation) {
        return relation.difference().stripTrailingZeros();
    }

    private static boolean isSame(BigDecimal one, @Nullable BigDecimal other) {
        return other != null && one.compareTo(other) == 0;
    }

    /** The sums above a row at every level and in every column, all short by the same amount. */
    private List<Gap> bySize(List<Integer> table) {
        Map<BigDecimal, BitSet> sizes = new LinkedHashMap<>();
        Map<BigDecimal, Map<String, BigDecimal>> columns = new LinkedHashMap<>();
        for (int b : table) {
            BigDecimal size = size(sum(b));
            sizes.computeIfAbsent(size, any -> new BitSet()).set(b);
            columns.computeIfAbsent(size, any -> new LinkedHashMap<>())
                    .put(whole(sum(b)).column(), size);
        }
        List<Gap> found = new ArrayList<>();
        sizes.forEach((size, sums) -> found.add(new Gap(sums, columns.getOrDefault(size, Map.of()))));
        return found;
    }

    /** The totals of one line, each short by what the row had in its column, and the levels above and below alike. */
    private List<Gap> byLine(List<Integer> table) {
        Map<Integer, List<Integer>> lines = new TreeMap<>();
        for (int b : table) {
            lines.computeIfAbsent(whole(sum(b)).line(), line -> new ArrayList<>())
                    .add(b);
        }
        List<Gap> found = new ArrayList<>();
        for (List<Integer> line : lines.values()) {
            Map<String, BigDecimal> columns = new LinkedHashMap<>();
            line.forEach(b -> columns.putIfAbsent(whole(sum(b)).column(), size(sum(b))));
            BitSet sums = new BitSet();
            table.stream()
                    .filter(b -> isSame(size(sum(b)), columns.get(whole(sum(b)).column())))
                    .forEach(sums::set);
            if (new LinkedHashSet<>(columns.values()).size() > 1) {
                found.add(new Gap(sums, columns));
            }
        }
        return found;
    }

    private Remedy remedy(Gap gap, BitSet failing) {
        List<Linear> sums = gap.sums().stream().mapToObj(this::sum).toList();
        Linear deepest = sums.stream()
                .max(Comparator.comparingInt(MissingRows::depth)
                        .thenComparing(relation -> relation.at().has(Dimension.MEASURE, "weight")))
                .orElseThrow();
        List<Linear> lowest = sums.stream()
                .filter(relation -> depth(relation) == depth(deepest))
                .toList();
        Optional<Fact> known = new RowName(context.amounts(), lowest).find();
        Text row = row(gap.columns().size() == 1 ? gap : whole(gap, deepest), sums, known, deepest);
        Text why = gap.columns().values().stream().distinct().count() == 1
                ? same(shown(deepest, deepest.difference()))
                : new Text("各列差额正是同一行各列的数，同一原因所致", "the differences are what one row had in each column: one cause");
        BitSet covers = (BitSet) gap.sums().clone();
        failing.stream().filter(b -> isShort(net.bonds.get(b), deepest, gap)).forEach(covers::set);
        return new Remedy(
                Weights.of("move.missing-row"),
                "missing-row",
                new Text("补一行：" + row.zh(), "add a row: " + row.en()),
                why,
                Map.of(),
                List.of(),
                covers,
                known.map(fact -> List.of(fact.source().place())).orElse(List.of()),
                headline(deepest, row, why));
    }

    /** With the columns in which the row stood alone: its whole is printed there, and no part. */
    private Gap whole(Gap gap, Linear deepest) {
        Place total = whole(deepest);
        Map<String, BigDecimal> columns = new LinkedHashMap<>();
        for (int i : context.layout().rowOf(total)) {
            Cell cell = net.cells.get(i);
            boolean summed = net.bondsOf(i).stream()
                    .map(b -> net.bonds.get(b).linear())
                    .anyMatch(linear -> linear != null
                            && linear.kind() == Kind.SUM
                            && linear.dimension() == deepest.dimension()
                            && whole(linear).equals(cell.place()));
            boolean alone = !summed && cell.value() != 0 && cell.place().row().equals(total.row());
            BigDecimal size = alone
                    ? cell.figure().exact()
                    : gap.columns().get(cell.place().column());
            if (size != null) {
                columns.put(cell.place().column(), size);
            }
        }
        gap.columns().forEach(columns::putIfAbsent);
        return new Gap(gap.sums(), columns);
    }

    private static Text same(String size) {
        return new Text("各处差额都恰好是 " + size + "，同一原因所致", "every difference is exactly " + size + ": one cause");
    }

    private Headline headline(Linear deepest, Text row, Text why) {
        Text place =
                context.naming().place(deepest.at().without(Dimension.MEASURE).without(Dimension.FUND));
        return new Headline(
                new Text(
                        "“" + place.zh() + "”缺少一行" + row.zh() + "：补上这一行，以下 {n} 处不符同时成立",
                        "“" + place.en() + "” lacks one row of " + row.en()
                                + ": with it, the {n} mismatches below all hold"),
                new Text(
                        "对照原始数据补列遗漏的一行；若确无此行，则更正合计",
                        "Add the omitted row from the sources, or correct the totals if there is none"),
                why,
                List.of(whole(deepest)),
                deepest.right().stream().map(MissingRows::place).toList(),
                shown(deepest, Linear.sum(deepest.left())),
                shown(deepest, deepest.difference()));
    }

    /** Whether what rows of the table add up to differs from the same figure elsewhere by what the row had there. */
    private static boolean isShort(Bond bond, Linear deepest, Gap gap) {
        Linear relation = bond.linear();
        return relation != null
                && (relation.kind() == Kind.SAME || relation.kind() == Kind.BALANCE)
                && (isShort(relation.left(), relation.difference().negate(), deepest, gap)
                        || isShort(relation.right(), relation.difference(), deepest, gap));
    }

    private static boolean isShort(List<Term> side, BigDecimal by, Linear deepest, Gap gap) {
        Place home = whole(deepest);
        Set<String> columns = side.stream().map(term -> place(term).column()).collect(Collectors.toSet());
        return side.size() > 1
                && columns.size() == 1
                && isSame(by, gap.columns().get(columns.iterator().next()))
                && side.stream()
                        .allMatch(term -> place(term).document().equals(home.document())
                                && place(term).table().equals(home.table()));
    }

    /** What the row was called, if that is known, and what it held: weight, points or money, as far as the sums tell. */
    private Text row(Gap gap, List<Linear> sums, Optional<Fact> known, Linear deepest) {
        Text held = held(gap, sums, deepest);
        return known.map(fact -> {
                    Text name = name(fact, deepest);
                    Text spot = Naming.spot(fact.source().place());
                    return new Text(
                            "“%s”，%s（见%s）".formatted(name.zh(), held.zh(), spot.zh()),
                            "“%s”, %s (see %s)".formatted(name.en(), held.en(), spot.en()));
                })
                .orElse(held);
    }

    private Text name(Fact fact, Linear sum) {
        Coordinates at = fact.at();
        for (Dimension dimension : Dimension.values()) {
            at = dimension == Dimension.YEAR || dimension == rows(sum) ? at : at.without(dimension);
        }
        return context.naming().place(at);
    }

    private static Text held(Gap gap, List<Linear> sums, Linear deepest) {
        String size = shown(deepest, deepest.difference());
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        if (gap.columns().values().stream().distinct().count() > 1) {
            gap.columns().forEach((column, amount) -> {
                zh.add(column + " " + shown(like(sums, column), amount));
                en.add(column + " " + shown(like(sums, column), amount));
            });
            return new Text(String.join("、", zh), String.join(", ", en));
        }
        if (sums.stream().anyMatch(relation -> relation.at().has(Dimension.MEASURE, "weight"))) {
            zh.add("分值 " + size);
            en.add("weight " + size);
        }
        if (sums.stream().anyMatch(relation -> relation.at().has(Dimension.MEASURE, "points"))) {
            zh.add("得分 " + size);
            en.add("points " + size);
        }
        return zh.isEmpty() ? new Text("金额 " + size, size) : new Text(String.join("、", zh), String.join(" and ", en));
    }

    private static Linear like(List<Linear> sums, String column) {
        return sums.stream()
                .filter(relation -> whole(relation).column().equals(column))
                .findFirst()
                .orElse(sums.getFirst());
    }

    private static String shown(Linear like, BigDecimal amount) {
        return new Shown(like.left()).withUnit(amount);
    }

    private static Dimension rows(Linear sum) {
        Dimension rows = sum.dimension();
        return rows == null ? Dimension.PROJECT : rows;
    }

    private static int depth(Linear sum) {
        String code = sum.at().find(rows(sum)).orElse("");
        return rows(sum) == Dimension.INDICATOR && !code.isEmpty() ? code.split("/").length : code.length();
    }
}
