package duzhi.publish.statement;

import duzhi.form.load.Dimensions;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rounding that adds up (舍位平衡). Lines are rounded once, each to the difference of two rounded running sums, and every
 * printed figure is a sum of rounded lines. So printed parts add up to printed wholes in every table and sentence, the
 * grand total is rounded as by itself, lines that need no rounding keep their value, and a line never moves by a whole
 * step of the last digit.
 */
final class Rounding {

    /** Neighbours in this order keep their sums closest: funds first, since revenue and expenditure meet by fund. */
    private static final List<Dimension> ORDER = List.of(
            Dimension.FUND,
            Dimension.FLOW,
            Dimension.FUNCTION,
            Dimension.CATEGORY,
            Dimension.ECONOMY,
            Dimension.GOVERNMENT_ECONOMY,
            Dimension.PROJECT,
            Dimension.AGENCY,
            Dimension.ITEM);

    private final Containment containment;
    private final Dimensions dimensions;

    Rounding(Containment containment, Dimensions dimensions) {
        this.containment = containment;
        this.dimensions = dimensions;
    }

    /**
     * How many steps of the last printed digit each line is printed as.
     *
     * @param facts lines with figures
     * @param unit unit they are printed in
     * @param decimals digits after the point
     * @return one whole number a line, in the order of the lines
     */
    BigInteger[] steps(List<Fact> facts, Unit unit, int decimals) {
        Map<String, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < facts.size(); i++) {
            groups.computeIfAbsent(group(facts.get(i).at()), g -> new ArrayList<>())
                    .add(i);
        }
        BigInteger[] steps = new BigInteger[facts.size()];
        groups.values().forEach(group -> round(facts, group, unit, decimals, steps));
        return steps;
    }

    private void round(List<Fact> facts, List<Integer> group, Unit unit, int decimals, BigInteger[] steps) {
        group.sort(Comparator.comparing((Integer i) -> facts.get(i).at(), this::compare)
                .thenComparing(i -> facts.get(i).id()));
        BigDecimal sum = BigDecimal.ZERO;
        BigInteger before = BigInteger.ZERO;
        for (int i : group) {
            Figure figure = facts.get(i).figure().orElseThrow();
            sum = sum.add(figure.exact());
            BigInteger now = whole(sum, figure.unit().kind() == Unit.Kind.MONEY ? unit : figure.unit(), decimals);
            steps[i] = now.subtract(before);
            before = now;
        }
    }

    private static BigInteger whole(BigDecimal sum, Unit unit, int decimals) {
        return sum.movePointRight(decimals)
                .divide(unit.factor(), 0, RoundingMode.HALF_UP)
                .toBigIntegerExact();
    }

    /** Lines that some total of the document adds up. */
    private String group(Coordinates at) {
        return String.join(
                " ",
                at.find(Dimension.YEAR).orElse(""),
                at.find(Dimension.STAGE).orElse(""),
                at.find(Dimension.FLOW)
                        .map(flow -> containment.root(Dimension.FLOW, flow))
                        .orElse(""),
                at.find(Dimension.ITEM)
                        .map(item -> containment.root(Dimension.ITEM, item))
                        .orElse(""),
                at.find(Dimension.MEASURE).orElse(""));
    }

    private int compare(Coordinates a, Coordinates b) {
        for (Dimension dimension : ORDER) {
            int order = Integer.compare(rank(dimension, a), rank(dimension, b));
            if (order == 0) {
                order = a.find(dimension).orElse("").compareTo(b.find(dimension).orElse(""));
            }
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int rank(Dimension dimension, Coordinates at) {
        return at.find(dimension)
                .map(code -> dimensions.codes(dimension).indexOf(code))
                .orElse(-1);
    }
}
