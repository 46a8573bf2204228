package duzhi.check.repair;

import duzhi.check.derive.Naming;
import duzhi.check.finding.Text;
import duzhi.check.relation.Linear;
import duzhi.check.repair.Context.Effect;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.source.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Two items printed as one amount in a table that adds up with it. Elsewhere both are printed: the amount is to be split,
 * and the second item put beside the first, so that the sums of the table go on holding.
 */
final class Merged {

    /**
     * What was merged with a cell.
     *
     * @param fact where it is printed
     * @param along what tells it from the cell
     */
    private record Item(Fact fact, Dimension along) {}

    private final Context context;
    private final Net net;

    Merged(Context context) {
        this.context = context;
        this.net = context.net();
    }

    /** Every amount that the same figure elsewhere says to hold one more item. */
    List<Remedy> of(BitSet failing) {
        List<Remedy> found = new ArrayList<>();
        Set<List<Object>> tried = new LinkedHashSet<>();
        failing.stream().forEach(b -> {
            Bond bond = net.bonds.get(b);
            Linear relation = bond.linear();
            if (relation == null || !bond.isEquality() || relation.kind() == Linear.Kind.SUM) {
                return;
            }
            for (int cell : bond.cells()) {
                long right = net.cells.get(cell).value() - bond.residual(net.cells) / bond.factors()[bond.at(cell)];
                Figure figure = net.cells.get(cell).printed(right);
                if (net.cells.get(cell).sort() == Cell.Sort.CELL && tried.add(List.of(cell, figure))) {
                    split(cell, figure).ifPresent(found::add);
                }
            }
        });
        return found;
    }

    private Optional<Remedy> split(int index, Figure right) {
        Cell cell = net.cells.get(index);
        BigDecimal more = cell.figure().exact().subtract(right.exact());
        Fact own = context.amounts().find(cell.fact()).orElse(null);
        if (more.signum() <= 0 || right.printed().signum() <= 0 || own == null) {
            return Optional.empty();
        }
        Map<String, Item> items = new TreeMap<>();
        for (int b : net.bondsOf(index)) {
            Linear sum = net.bonds.get(b).linear();
            if (sum != null && isPart(sum, cell)) {
                items(sum, own, more).forEach(items::putIfAbsent);
            }
        }
        return items.size() == 1 ? split(index, right, items.values().iterator().next()) : Optional.empty();
    }

    /** Items of that size beside the own one, by their codes, that the table does not print. */
    private Map<String, Item> items(Linear sum, Fact own, BigDecimal size) {
        Map<String, Item> found = new TreeMap<>();
        Dimension along = sum.dimension();
        if (along == null) {
            return found;
        }
        String code = own.at().find(along).orElse("");
        for (Fact fact : context.amounts().parts(sum.at(), along)) {
            String other = fact.at().find(along).orElse("");
            if (fact.figure().orElseThrow().exact().compareTo(size) == 0
                    && other.length() == code.length()
                    && !other.equals(code)
                    && !context.amounts().prints(own, own.at().with(along, other))) {
                found.putIfAbsent(along + other, new Item(fact, along));
            }
        }
        return found;
    }

    private static boolean isPart(Linear sum, Cell cell) {
        return sum.kind() == Linear.Kind.SUM
                && sum.right().stream()
                        .anyMatch(term -> term.fact().source().place().equals(cell.place()));
    }

    /** Sums of the table that lack the second item once the first stands alone hold again with both. */
    private Optional<Remedy> split(int index, Figure right, Item second) {
        Fact item = second.fact();
        Dimension along = second.along();
        Cell cell = net.cells.get(index);
        Map<Integer, Cell> changed = row(index, right);
        BitSet after = net.failingWith(changed);
        BitSet lacking = (BitSet) after.clone();
        lacking.andNot(net.failing);
        BitSet covers = (BitSet) net.failing.clone();
        covers.andNot(after);
        boolean whole = lacking.stream().allMatch(b -> isWider(net.bonds.get(b), item, along));
        if (covers.isEmpty() || lacking.isEmpty() || !whole) {
            return Optional.empty();
        }
        Text spot = context.spot(index);
        Text what = context.naming().place(item.at());
        Text where = Naming.spot(item.source().place());
        Text text = new Text(
                "%s的 %s 是两项合并所列：拆开，本项 %s，另列“%s”%s（见%s）"
                        .formatted(spot.zh(), cell.figure(), right, what.zh(), item.value(), where.zh()),
                "%s: %s are two items in one; split it into %s and “%s” %s (see %s)"
                        .formatted(spot.en(), cell.figure(), right, what.en(), item.value(), where.en()));
        List<Place> evidence = List.of(item.source().place());
        return Optional.of(Remedy.move(net, "split", text, changed, new Effect(List.of(), covers), evidence));
    }

    /** The cell and those beside it that print the same amount: a row of one source and one kind repeats it. */
    private Map<Integer, Cell> row(int index, Figure right) {
        Cell cell = net.cells.get(index);
        Map<Integer, Cell> changed = new TreeMap<>();
        for (int other : context.layout().rowOf(index)) {
            if (net.cells.get(other).figure().equals(cell.figure())) {
                changed.put(other, net.cells.get(other).with(right));
            }
        }
        return changed;
    }

    /** Whether an equality speaks of a whole that the cell and the second item both belong to. */
    private static boolean isWider(Bond bond, Fact item, Dimension along) {
        Linear relation = bond.linear();
        String code = item.at().find(along).orElse("");
        return relation != null
                && bond.isEquality()
                && relation.at()
                        .find(along)
                        .map(whole -> code.startsWith(whole) && code.length() > whole.length())
                        .orElse(true);
    }
}
