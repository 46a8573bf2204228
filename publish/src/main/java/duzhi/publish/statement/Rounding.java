package duzhi.publish.statement;

import duzhi.form.load.Dimensions;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Unit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Rounding that adds up (舍位平衡). Lines are rounded once, each up or down to a neighbouring step of the last digit, and
 * every printed figure is a sum of rounded lines. So printed parts add up to printed wholes in every table and sentence, and
 * lines that need no rounding keep their value. Which lines go up is first read from running sums, then settled: what the
 * document holds against other figures, then what is no part of anything, then what is printed most often is rounded as by
 * itself.
 */
final class Rounding {

    private static final long PINNED = 1_000_000;
    private static final long WHOLE = 1_000;
    private static final int NO_PART = -1;

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

    /** Lines that no figure tells apart; they are rounded as one. */
    private record Part(List<Integer> lines, BigDecimal exact) {

        BigInteger steps(BigDecimal step, RoundingMode mode) {
            return whole(exact, step, mode);
        }

        boolean isLoose(BigDecimal step) {
            return exact.remainder(step).signum() != 0;
        }
    }

    /**
     * How many steps of the last printed digit each line is printed as.
     *
     * @param facts lines with figures
     * @param unit unit they are printed in
     * @param decimals digits after the point
     * @param printed the figures that are to come out well
     * @return one whole number a line, in the order of the lines
     */
    BigInteger[] steps(List<Fact> facts, Unit unit, int decimals, List<Printed> printed) {
        BigDecimal step = step(unit, decimals);
        int[] as = leaders(facts);
        List<Printed> here =
                printed.stream().filter(each -> each.isIn(unit, decimals)).toList();
        List<Part> parts = parts(facts, as, here);
        boolean[] up = settle(step, parts, sums(step, parts, as, here));
        BigInteger[] steps = new BigInteger[facts.size()];
        for (int i = 0; i < up.length; i++) {
            distribute(facts, parts.get(i), step, up[i], steps);
        }
        for (int i = 0; i < steps.length; i++) {
            steps[i] = isMoney(facts.get(i)) ? steps[as[i]] : alone(facts.get(i), decimals);
        }
        return steps;
    }

    private static BigInteger alone(Fact fact, int decimals) {
        return whole(exact(fact), step(fact.figure().orElseThrow().unit(), decimals), RoundingMode.HALF_UP);
    }

    /** For each line the one it is rounded with: revenue that follows from expenditure goes with it, others by themselves. */
    private static int[] leaders(List<Fact> facts) {
        Map<String, Integer> index = new HashMap<>();
        facts.forEach(fact -> index.put(fact.id(), index.size()));
        return IntStream.range(0, facts.size())
                .map(i -> Cube.follows(facts.get(i))
                        .flatMap(id -> Optional.ofNullable(index.get(id)))
                        .orElse(i))
                .toArray();
    }

    /** Lines of one total are parted by the figures they belong to; in the order of their first lines. */
    private List<Part> parts(List<Fact> facts, int[] as, List<Printed> figures) {
        List<BitSet> memberships = new ArrayList<>();
        facts.forEach(fact -> memberships.add(new BitSet()));
        for (int figure = 0; figure < figures.size(); figure++) {
            int here = figure;
            IntStream.concat(figures.get(figure).lines().stream(), figures.get(figure).less().stream())
                    .forEach(line -> memberships.get(as[line]).set(here));
        }
        Map<String, Map<BitSet, List<Integer>>> groups = new TreeMap<>();
        IntStream.range(0, facts.size())
                .filter(i -> as[i] == i && isMoney(facts.get(i)))
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> facts.get(i).at(), this::compare)
                        .thenComparing(i -> facts.get(i).id()))
                .forEach(i -> groups.computeIfAbsent(group(facts.get(i).at()), g -> new LinkedHashMap<>())
                        .computeIfAbsent(memberships.get(i), m -> new ArrayList<>())
                        .add(i));
        return groups.values().stream()
                .flatMap(group -> group.values().stream())
                .map(lines -> new Part(
                        lines, lines.stream().map(i -> exact(facts.get(i))).reduce(BigDecimal.ZERO, BigDecimal::add)))
                .toList();
    }

    private static List<Remainders.Sum> sums(BigDecimal step, List<Part> parts, int[] as, List<Printed> figures) {
        int[] partOf = new int[as.length];
        Arrays.fill(partOf, NO_PART);
        for (int part = 0; part < parts.size(); part++) {
            for (int line : parts.get(part).lines()) {
                partOf[line] = part;
            }
        }
        int[] widest = new int[as.length];
        figures.forEach(figure -> figure.lines().stream()
                .forEach(line ->
                        widest[line] = Math.max(widest[line], figure.lines().cardinality())));
        List<Remainders.Sum> sums = new ArrayList<>();
        for (Printed figure : figures) {
            boolean isWhole = figure.lines().stream()
                    .allMatch(line -> widest[line] == figure.lines().cardinality());
            long weight = figure.times() + (isWhole ? WHOLE : 0) + (figure.pinned() ? PINNED : 0);
            sums.add(sum(step, parts, signs(figure, parts, partOf, as), figure.exact(), weight));
        }
        return sums;
    }

    /** For each part how often it is added, or taken off; twice where revenue is told together with its expenditure. */
    private static Map<Integer, Integer> signs(Printed figure, List<Part> parts, int[] partOf, int[] as) {
        Map<Integer, Integer> lines = new TreeMap<>();
        figure.lines().stream().forEach(line -> lines.merge(partOf[as[line]], 1, Integer::sum));
        figure.less().stream().forEach(line -> lines.merge(partOf[as[line]], -1, Integer::sum));
        lines.remove(NO_PART);
        lines.replaceAll((part, count) -> count / parts.get(part).lines().size());
        lines.values().removeIf(sign -> sign == 0);
        return lines;
    }

    private static Remainders.Sum sum(
            BigDecimal step, List<Part> parts, Map<Integer, Integer> signs, BigDecimal exact, long weight) {
        BigInteger down = BigInteger.ZERO;
        for (Map.Entry<Integer, Integer> each : signs.entrySet()) {
            BigInteger floor = parts.get(each.getKey()).steps(step, RoundingMode.FLOOR);
            down = down.add(floor.multiply(BigInteger.valueOf(each.getValue())));
        }
        BigDecimal rest = exact.divide(step).subtract(new BigDecimal(down));
        int nearest = whole(exact, step, RoundingMode.HALF_UP).subtract(down).intValueExact();
        List<Remainders.Term> terms = signs.entrySet().stream()
                .map(each -> new Remainders.Term(each.getKey(), each.getValue()))
                .toList();
        return new Remainders.Sum(terms, nearest, rest.doubleValue(), weight);
    }

    /** Rounded by running sums to begin with. */
    private static boolean[] settle(BigDecimal step, List<Part> parts, List<Remainders.Sum> sums) {
        boolean[] loose = new boolean[parts.size()];
        boolean[] up = new boolean[parts.size()];
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < up.length; i++) {
            Part part = parts.get(i);
            BigInteger before = whole(sum, step, RoundingMode.HALF_UP);
            sum = sum.add(part.exact());
            loose[i] = part.isLoose(step);
            up[i] = loose[i]
                    && whole(sum, step, RoundingMode.HALF_UP)
                                    .subtract(before)
                                    .compareTo(part.steps(step, RoundingMode.FLOOR))
                            > 0;
        }
        return new Remainders(sums, loose, up).settle();
    }

    /** The lines of a part by running sums, so that they are together what the part is. */
    private static void distribute(List<Fact> facts, Part part, BigDecimal step, boolean up, BigInteger[] steps) {
        BigInteger all = part.steps(step, up ? RoundingMode.CEILING : RoundingMode.FLOOR);
        RoundingMode mode = part.steps(step, RoundingMode.HALF_UP).equals(all)
                ? RoundingMode.HALF_UP
                : up ? RoundingMode.CEILING : RoundingMode.FLOOR;
        BigDecimal sum = BigDecimal.ZERO;
        BigInteger before = BigInteger.ZERO;
        for (int line : part.lines()) {
            sum = sum.add(exact(facts.get(line)));
            BigInteger now = whole(sum, step, mode);
            steps[line] = now.subtract(before);
            before = now;
        }
    }

    private static boolean isMoney(Fact fact) {
        return fact.figure().orElseThrow().unit().kind() == Unit.Kind.MONEY;
    }

    private static BigDecimal exact(Fact fact) {
        return fact.figure().orElseThrow().exact();
    }

    private static BigDecimal step(Unit unit, int decimals) {
        return unit.factor().movePointLeft(decimals);
    }

    private static BigInteger whole(BigDecimal sum, BigDecimal step, RoundingMode mode) {
        return sum.divide(step, 0, mode).toBigIntegerExact();
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
