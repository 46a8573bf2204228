package duzhi.check.repair;

import duzhi.check.derive.Naming;
import duzhi.check.finding.Text;
import duzhi.check.repair.Context.Effect;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.source.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The repairs that change one figure: every cell that all relations of a problem share, with the value they ask for. */
final class Singles {

    /** How many printed values of a range are tried for a slip of hand. */
    private static final int MOST_VALUES = 40;

    /** Digits that a figure needs for standing twice in a row to be more than chance. */
    private static final int TELLING = 3;

    /** A change of which the relations tell only the least or the most. */
    private static final String BOUND = "bound";

    private final Context context;
    private final Net net;
    private final Repeats repeats;

    Singles(Context context) {
        this.context = context;
        this.net = context.net();
        this.repeats = new Repeats(net);
    }

    List<Remedy> of(BitSet problem) {
        List<Remedy> found = new ArrayList<>();
        BitSet cells = net.cellsOf(problem);
        for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
            int index = cell;
            context.patience().check();
            if (problem.stream().allMatch(bond -> net.bonds.get(bond).has(index))) {
                found.addAll(single(cell, problem));
            }
        }
        return found;
    }

    private List<Remedy> single(int index, BitSet problem) {
        Cell cell = net.cells.get(index);
        return switch (cell.sort()) {
            case UNKNOWN -> List.of();
            case STATEMENT -> statement(index, problem).stream().toList();
            case CELL, TEXT -> {
                List<Remedy> values = new ArrayList<>();
                for (Figure figure : candidates(index, problem)) {
                    valued(index, figure, problem).ifPresent(values::add);
                }
                long[] range = range(index, problem);
                boolean open = range[0] == -Bond.NONE || range[1] == Bond.NONE;
                yield values.isEmpty()
                        ? between(index, range, problem).stream().toList()
                        : values.stream()
                                .sorted(Comparator.comparingInt(Remedy::cost))
                                .limit(open ? 2 : 1)
                                .toList();
            }
        };
    }

    /** The figures that the relations ask for, those first that most of them ask for. */
    private List<Figure> candidates(int index, BitSet problem) {
        Cell cell = net.cells.get(index);
        long[] range = range(index, problem);
        Map<Figure, Integer> asked = new LinkedHashMap<>();
        for (int b : net.bondsOf(index)) {
            Bond bond = net.bonds.get(b);
            if (problem.get(b) && (bond.isEquality() || bond.linear() != null)) {
                long factor = bond.factors()[bond.at(index)];
                long right = cell.value() - bond.residual(net.cells) / factor;
                asked.merge(cell.printed(right), 1, Integer::sum);
                asked.merge(cell.printed(right, context.layout().digits(index)), 0, Integer::sum);
            }
        }
        if (range[0] <= range[1]) {
            within(cell, range).forEach(figure -> asked.merge(figure, 1, Integer::sum));
        }
        if (cell.value() != 0) {
            asked.merge(cell.printed(-cell.value()), 0, Integer::sum);
        }
        return asked.entrySet().stream()
                .sorted(Map.Entry.<Figure, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .filter(figure -> figure.printed().compareTo(cell.figure().printed()) != 0)
                .toList();
    }

    /** The figures that a range can be printed as: its middle first, and its one end where it has no other. */
    private static List<Figure> within(Cell cell, long[] range) {
        if (range[0] == -Bond.NONE || range[1] == Bond.NONE) {
            long end = range[0] == -Bond.NONE ? range[1] : range[0];
            return Math.abs(end) == Bond.NONE ? List.of() : List.of(cell.printed(end));
        }
        List<Figure> found = new ArrayList<>();
        found.add(cell.printed(range[0] + (range[1] - range[0]) / 2));
        long step = Cell.whole(cell.figure().step(), Cell.scale(cell.figure()), RoundingMode.UNNECESSARY);
        if ((range[1] - range[0]) / step < MOST_VALUES) {
            for (long value = range[0]; value <= range[1] + step / 2; value += step) {
                found.add(cell.printed(value));
            }
        }
        return found;
    }

    /** Where no figure with the decimals of the document makes the relations true: between which values one would. */
    private Optional<Remedy> between(int index, long[] range, BitSet problem) {
        Cell cell = net.cells.get(index);
        int digits = context.layout().digits(index);
        boolean closed = range[0] != -Bond.NONE && range[1] != Bond.NONE && range[0] <= range[1];
        if (!closed || cell.isPrintable(range, digits)) {
            return Optional.empty();
        }
        Text spot = context.spot(index);
        Figure from = cell.exactly(range[0]);
        Figure to = cell.exactly(range[1]);
        Text text = new Text(
                "%s的 %s 应%s，按列示的位数写不出"
                        .formatted(
                                spot.zh(),
                                cell.figure(),
                                from.equals(to) ? "为 " + from : "在 " + from + " 与 " + to + " 之间"),
                "%s: %s should be %s, which the printed digits cannot say"
                        .formatted(
                                spot.en(),
                                cell.figure(),
                                from.equals(to) ? from.toString() : "between " + from + " and " + to));
        return Optional.of(new Remedy(
                net.weight(index) + Weights.of("slip.unprintable"),
                "range",
                text,
                Text.NONE,
                Map.of(),
                List.of(),
                problem,
                List.of(cell.place()),
                null));
    }

    /** What all relations of a cell allow, but those that fail for another reason and the rates that follow. */
    private long[] range(int index, BitSet problem) {
        long low = -Bond.NONE;
        long high = Bond.NONE;
        for (int b : net.bondsOf(index)) {
            Bond bond = net.bonds.get(b);
            boolean counts =
                    problem.get(b) || !net.failing.get(b) && (bond.claim() == null || net.isDoubted(bond.claim()));
            if (counts) {
                long[] allowed = bond.allowed(index, net.cells);
                low = Math.max(low, allowed[0]);
                high = Math.min(high, allowed[1]);
            }
        }
        return new long[] {low < -Cell.MOST / 2 ? -Bond.NONE : low, high > Cell.MOST / 2 ? Bond.NONE : high};
    }

    private Optional<Remedy> valued(int index, Figure figure, BitSet problem) {
        return valued(index, figure, problem, Map.of(index, net.cells.get(index).with(figure)))
                .or(() -> repeats.with(index, figure).flatMap(changed -> valued(index, figure, problem, changed)));
    }

    private Optional<Remedy> valued(int index, Figure figure, BitSet problem, Map<Integer, Cell> changed) {
        Effect effect = context.effect(changed).orElse(null);
        if (effect == null || !contains(effect.covers(), problem)) {
            return Optional.empty();
        }
        boolean open = isOpen(index, figure, problem);
        Named named = open ? new Named(BOUND, Weights.of("slip.value"), Text.NONE, List.of()) : named(index, figure);
        int cost = net.weight(index)
                + named.cost()
                + Weights.of("repeated") * (changed.size() - 1)
                + Weights.of("statement") * effect.follow().size();
        Text text = repeated(text(index, figure, open, named.kind()), changed.size());
        return Optional.of(new Remedy(
                cost,
                named.kind(),
                text,
                named.why(),
                changed,
                effect.follow(),
                effect.covers(),
                named.evidence(),
                null));
    }

    private static Text repeated(Text text, int places) {
        return places == 1
                ? text
                : new Text(
                        "%s，同一数字共 %d 处一并改".formatted(text.zh(), places),
                        "%s, in all %d places that repeat it".formatted(text.en(), places));
    }

    private Text text(int index, Figure figure, boolean open, String kind) {
        Cell cell = net.cells.get(index);
        Text spot = context.spot(index);
        if (kind.equals("direction")) {
            return new Text(
                    "%s的 %s 增减方向写反".formatted(spot.zh(), cell.figure()),
                    "%s: the change of %s is told the wrong way round".formatted(spot.en(), cell.figure()));
        }
        boolean least = figure.exact().compareTo(cell.figure().exact()) > 0;
        return new Text(
                "%s由 %s 改为 %s%s".formatted(spot.zh(), cell.figure(), open ? least ? "至少 " : "至多 " : "", figure),
                "%s: %s should be %s%s"
                        .formatted(spot.en(), cell.figure(), open ? least ? "at least " : "at most " : "", figure));
    }

    /** Whether the relations give only one end of what the figure can be, and this is it. */
    private boolean isOpen(int index, Figure figure, BitSet problem) {
        if (problem.stream()
                .noneMatch(
                        b -> net.bonds.get(b).isEquality() || net.bonds.get(b).claim() != null)) {
            return true;
        }
        long[] range = range(index, problem);
        boolean open = range[0] == -Bond.NONE || range[1] == Bond.NONE;
        return open && within(net.cells.get(index), range).contains(figure);
    }

    private static boolean contains(BitSet all, BitSet some) {
        BitSet rest = (BitSet) some.clone();
        rest.andNot(all);
        return rest.isEmpty();
    }

    /** What kind of slip a change is. */
    private record Named(String kind, int cost, Text why, List<Place> evidence) {}

    private Named named(int index, Figure right) {
        Cell cell = net.cells.get(index);
        Slip slip = Slip.between(right.printed(), cell.figure().printed());
        if (slip == Slip.UNIT && cell.figure().unit().kind() != Unit.Kind.MONEY) {
            slip = Slip.VALUE;
        }
        if (slip == Slip.SIGN && isSize(index)) {
            return new Named("direction", Weights.of("slip.direction"), Text.NONE, List.of());
        }
        if (slip == Slip.VALUE || slip == Slip.DIGIT) {
            BigDecimal more = cell.figure().exact().subtract(right.exact());
            Optional<Named> moved = context.amounts()
                    .find(cell.fact())
                    .flatMap(own -> context.amounts()
                            .misplaced(own.at(), cell.place().document(), more, List.of(own.id()))
                            .map(item -> moved(own, item, more)));
            if (moved.isPresent()) {
                return moved.get();
            }
            if (isCopied(index)) {
                slip = Slip.COPIED;
            }
        }
        return new Named(slip.label(), slip.cost(), slip.text(), List.of());
    }

    /** Whether a figure is the size of a change, whose sign is a word. */
    private boolean isSize(int index) {
        return net.bondsOf(index).stream()
                .map(bond -> net.bonds.get(bond).claim())
                .anyMatch(claim -> claim != null && claim.cell() == index);
    }

    private Named moved(Fact own, Fact item, BigDecimal more) {
        boolean counted = more.signum() > 0;
        boolean merged = counted && !context.amounts().prints(own, item.at());
        String kind = merged ? "merged" : "misplaced";
        return new Named(
                kind,
                Weights.of("slip." + kind),
                moved(context.naming(), item, counted),
                List.of(item.source().place()));
    }

    /** The words for an item that a difference equals. */
    static Text moved(Naming naming, Fact item, boolean counted) {
        Text what = naming.place(item.at());
        Text where = Naming.spot(item.source().place());
        return new Text(
                "差额恰好等于%s的“%s”%s：该项%s"
                        .formatted(where.zh(), what.zh(), item.value(), counted ? "很可能被并入了此处" : "很可能在此处被漏计"),
                "the difference is exactly “%s” %s (%s), which was probably %s here"
                        .formatted(what.en(), item.value(), where.en(), counted ? "counted in" : "left out"));
    }

    private boolean isCopied(int index) {
        Cell cell = net.cells.get(index);
        return cell.figure().printed().precision() >= TELLING
                && context.layout().beside(index).stream()
                        .anyMatch(other -> net.cells.get(other).figure().equals(cell.figure()));
    }

    /** A rate that is wrong itself; told as an increase where there is a decrease, the word is wrong as well. */
    private Optional<Remedy> statement(int index, BitSet problem) {
        return net.bondsOf(index).stream()
                .map(bond -> net.bonds.get(bond).claim())
                .filter(claim -> claim != null && claim.cell() == index && claim.rate() != null)
                .findFirst()
                .flatMap(claim -> context.worked(claim, Map.of())
                        .filter(right -> !right.equals(claim.rate()))
                        .map(right -> statement(index, claim, right, problem)));
    }

    private Remedy statement(int index, Bond.Claim claim, Figure right, BitSet problem) {
        Text spot = context.spot(index);
        boolean turned = context.isTurned(claim, Map.of());
        Slip slip = Slip.between(right.printed(), net.cells.get(index).figure().printed());
        slip = slip == Slip.UNIT || turned ? Slip.VALUE : slip;
        String zh = turned ? claim.down() ? "增加 " : "减少 " : "";
        String en = turned ? claim.down() ? "an increase of " : "a decrease of " : "";
        return new Remedy(
                net.weight(index) + slip.cost() + (turned ? Weights.of("turned") : 0),
                slip.label(),
                new Text(
                        "%s的“%s”改为 %s%s".formatted(spot.zh(), claim.rate(), zh, right),
                        "%s: “%s” should be %s%s".formatted(spot.en(), claim.rate(), en, right)),
                slip.text(),
                Map.of(),
                List.of(claim),
                problem,
                List.of(),
                null);
    }
}
