package duzhi.check.repair;

import duzhi.check.finding.Text;
import duzhi.check.relation.Linear;
import duzhi.check.repair.Context.Effect;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.source.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Mistakes that are not one changed figure: a row left out, figures exchanged, shifted or merged, a unit slip, an item under
 * the wrong whole. */
final class Moves {

    private final Context context;
    private final Net net;

    Moves(Context context) {
        this.context = context;
        this.net = context.net();
    }

    /** Every such mistake that makes some of these relations true and breaks none. */
    List<Remedy> of(BitSet failing) {
        List<Remedy> found = new ArrayList<>(new MissingRows(context).of(failing));
        found.addAll(new Shifts(context).of(failing));
        found.addAll(new Merged(context).of(failing));
        units(failing, found);
        items(failing, found);
        return found;
    }

    private void units(BitSet failing, List<Remedy> found) {
        Set<List<Integer>> tried = new HashSet<>();
        failing.stream().filter(b -> isTenThousandfold(net.bonds.get(b))).forEach(b -> {
            for (int cell : net.bonds.get(b).cells()) {
                for (List<Integer> group : List.of(
                        context.layout().rowOf(cell),
                        context.layout().columnOf(cell),
                        net.cells.get(cell).sort() == Cell.Sort.CELL
                                ? context.layout().tableOf(cell)
                                : List.<Integer>of())) {
                    if (group.size() > 1 && tried.add(group)) {
                        units(group).ifPresent(found::add);
                    }
                }
            }
        });
    }

    private boolean isTenThousandfold(Bond bond) {
        double up = 0;
        double down = 0;
        for (int i = 0; i < bond.cells().length; i++) {
            double term =
                    (double) bond.factors()[i] * net.cells.get(bond.cells()[i]).value();
            up += Math.max(term, 0);
            down -= Math.min(term, 0);
        }
        double ratio = Math.max(up, down) / Math.min(up, down);
        return bond.isEquality() && ratio > 2_000 && ratio < 50_000;
    }

    /** The amounts of a row, column or table in the other unit. */
    private Optional<Remedy> units(List<Integer> group) {
        Map<Integer, Cell> changed = new TreeMap<>();
        for (int index : group) {
            Cell cell = net.cells.get(index);
            Unit unit = cell.figure().unit();
            if (cell.value() != 0 && (unit == Unit.YUAN || unit == Unit.TEN_THOUSAND_YUAN)) {
                Unit other = unit == Unit.YUAN ? Unit.TEN_THOUSAND_YUAN : Unit.YUAN;
                try {
                    changed.put(index, cell.with(new Figure(cell.figure().printed(), other)));
                } catch (ArithmeticException tooLarge) {
                    return Optional.empty();
                }
            }
        }
        if (changed.size() < 2) {
            return Optional.empty();
        }
        return context.effect(changed).map(effect -> {
            Place place = net.cells.get(group.getFirst()).place();
            String unit = changed.values().iterator().next().figure().unit().sign();
            Set<String> columns = new TreeSet<>();
            Set<Integer> lines = new TreeSet<>();
            changed.values().forEach(cell -> {
                columns.add(cell.place().column());
                lines.add(cell.place().line());
            });
            String zh = lines.size() == 1
                    ? "“" + place.row() + "”一行"
                    : columns.size() == 1 ? "“" + place.column() + "”一列" : "全表";
            String en = lines.size() == 1
                    ? "row " + place.row()
                    : columns.size() == 1 ? "column " + place.column() : "the table";
            Text text = new Text(
                    "《%s》%s的计量单位应为%s（现差一万倍）".formatted(place.table(), zh, unit),
                    "“%s”: %s is in %s, off by a factor of ten thousand".formatted(place.table(), en, unit));
            return remedy("units", text, changed, effect, List.of());
        });
    }

    /** By how much a sum of a table is missed; two that an item is exchanged between are missed by the same, turned round. */
    private record Missed(String table, long residual) {
        static Missed of(Net net, int bond, int sign) {
            Linear relation = net.bonds.get(bond).linear();
            String table = relation == null ? "" : Moves.table(relation);
            return new Missed(table, sign * net.bonds.get(bond).residual(net.cells));
        }
    }

    /** An item whose amount one whole has too much and another too little, or that explains a difference alone. */
    private void items(BitSet failing, List<Remedy> found) {
        List<Integer> sums = failing.stream()
                .filter(b ->
                        net.bonds.get(b).linear() != null && net.bonds.get(b).isEquality())
                .boxed()
                .toList();
        Map<Missed, List<Integer>> missed = new HashMap<>();
        sums.forEach(sum -> missed.computeIfAbsent(Missed.of(net, sum, 1), any -> new ArrayList<>())
                .add(sum));
        for (int one : sums) {
            context.patience().check();
            item(one).ifPresent(found::add);
            for (int other : missed.getOrDefault(Missed.of(net, one, -1), List.of())) {
                context.patience().check();
                if (one < other) {
                    item(one, other).ifPresent(found::add);
                }
            }
        }
    }

    private Optional<Remedy> item(int bond, int other) {
        Linear first = net.bonds.get(bond).linear();
        Linear second = net.bonds.get(other).linear();
        if (first == null || second == null || first.kind() != Linear.Kind.SUM || second.kind() != Linear.Kind.SUM) {
            return Optional.empty();
        }
        BigDecimal size = first.difference().abs();
        boolean turned = first.difference().signum() > 0;
        Linear holder = turned ? second : first;
        Linear lacking = turned ? first : second;
        List<Fact> items = holder.right().stream()
                .map(term -> term.fact())
                .filter(fact -> fact.figure().orElseThrow().exact().compareTo(size) == 0)
                .toList();
        if (items.size() != 1) {
            return Optional.empty();
        }
        Text from = context.naming().place(holder.at());
        Text to = context.naming().place(lacking.at());
        Text what = Text.of("%s", "%s", items.getFirst().source().place().row());
        BitSet covers = new BitSet();
        covers.set(bond);
        covers.set(other);
        Text text = new Text(
                "“%s”%s列在“%s”之下，应列入“%s”".formatted(what.zh(), items.getFirst().value(), from.zh(), to.zh()),
                "“%s” %s stands under “%s” and belongs to “%s”"
                        .formatted(what.en(), items.getFirst().value(), from.en(), to.en()));
        return Optional.of(remedy(
                "misplaced",
                text,
                Map.of(),
                new Effect(List.of(), covers),
                List.of(items.getFirst().source().place())));
    }

    private static String table(Linear relation) {
        Place place = relation.left().getFirst().fact().source().place();
        return place.document() + '|' + place.table();
    }

    private Optional<Remedy> item(int index) {
        Linear relation = net.bonds.get(index).linear();
        if (relation == null) {
            return Optional.empty();
        }
        BigDecimal difference = relation.difference();
        Place place = relation.left().getFirst().fact().source().place();
        List<String> own = relation.terms().map(term -> term.fact().id()).toList();
        return context.amounts()
                .misplaced(relation.at(), place.document(), difference.abs(), own)
                .map(item -> {
                    Text text = Singles.moved(context.naming(), item, difference.signum() > 0);
                    BitSet covers = new BitSet();
                    covers.set(index);
                    return remedy(
                            "misplaced",
                            text,
                            Map.of(),
                            new Effect(List.of(), covers),
                            List.of(item.source().place()));
                });
    }

    private Remedy remedy(String kind, Text text, Map<Integer, Cell> changed, Effect effect, List<Place> evidence) {
        return Remedy.move(net, kind, text, changed, effect, evidence);
    }
}
