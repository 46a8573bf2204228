package duzhi.check.repair;

import duzhi.check.finding.Text;
import duzhi.ledger.source.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes what fails apart into problems, each with the repairs that compete for it. A mistake that is not a changed figure
 * wins where it costs no more than the changed figures it saves.
 */
final class Search {

    /** Figures wrong at once, as many as it is worth looking for. */
    private static final int MOST_CELLS = 400;

    /** Figures that fail together, as many as every one of them is tried for. */
    private static final int MOST_TOUCHED = 2_000;

    /** What fails together, and its repairs, the cheapest first. */
    record Problem(BitSet bonds, List<Remedy> remedies) {}

    /** A move, and what it costs less than changed figures. */
    private record Saving(Remedy move, int saves) {}

    private static final Comparator<Remedy> CHEAPEST = Comparator.comparingInt(Remedy::cost)
            .thenComparing(Remedy::kind)
            .thenComparing(remedy -> remedy.text().zh());

    private final Context context;
    private final Net net;
    private final Singles singles;
    private final Exact exact;
    private final Map<BitSet, List<Remedy>> alone = new HashMap<>();

    Search(Context context) {
        this.context = context;
        this.net = context.net();
        this.singles = new Singles(context);
        this.exact = new Exact(net, context.patience());
    }

    /** Every problem among the relations that fail. */
    List<Problem> problems() {
        List<Problem> found = new ArrayList<>();
        BitSet failing = (BitSet) net.failing.clone();
        for (BitSet part : parts(failing)) {
            int cells = net.cellsOf(part).cardinality();
            if (cells > MOST_TOUCHED) {
                found.add(unsought(part, cells, MOST_TOUCHED));
                failing.andNot(part);
            }
        }
        List<Remedy> moves = new Moves(context).of(failing);
        while (!failing.isEmpty()) {
            BitSet left = failing;
            List<BitSet> parts = parts(left);
            Map<Integer, BitSet> partOf = new HashMap<>();
            parts.forEach(part -> part.stream().forEach(bond -> partOf.put(bond, part)));
            Remedy move = moves.stream()
                    .filter(remedy -> contains(left, remedy.covers()))
                    .map(remedy -> new Saving(remedy, saves(remedy, partOf)))
                    .filter(saving -> saving.saves() >= 0)
                    .max(Comparator.comparingInt(Saving::saves).thenComparing(Saving::move, CHEAPEST.reversed()))
                    .map(Saving::move)
                    .orElse(null);
            if (move == null) {
                parts.forEach(part -> found.addAll(single(part, alone(part), moves)));
                break;
            }
            List<Remedy> rivals = new ArrayList<>();
            moves.stream().filter(other -> other.covers().equals(move.covers())).forEach(rivals::add);
            if (parts.contains(move.covers())) {
                rivals.addAll(alone(move.covers()));
            }
            found.add(new Problem(move.covers(), ranked(rivals)));
            failing = (BitSet) failing.clone();
            failing.andNot(move.covers());
        }
        return found;
    }

    /** What a move costs less than changed figures would, over all the parts that it touches; below 0 if it costs more. */
    private int saves(Remedy move, Map<Integer, BitSet> partOf) {
        context.patience().check();
        int otherwise = 0;
        Set<BitSet> touched = move.covers().stream().mapToObj(partOf::get).collect(Collectors.toSet());
        for (BitSet part : touched) {
            List<Remedy> alone = alone(part);
            if (!contains(move.covers(), part) && !alone.isEmpty()) {
                return -1;
            }
            int several = contains(move.covers(), part) ? Weights.of("several") : Weights.of("several.part");
            otherwise += alone.isEmpty()
                    ? several
                    : alone.stream().mapToInt(Remedy::cost).min().orElseThrow();
        }
        return otherwise - move.cost();
    }

    /** The changes of one figure that end a part; what is left when a mistake is taken out are mostly the same parts. */
    private List<Remedy> alone(BitSet part) {
        return alone.computeIfAbsent(part, singles::of);
    }

    private List<Problem> single(BitSet part, List<Remedy> alone, List<Remedy> moves) {
        List<Remedy> rivals = new ArrayList<>(alone);
        moves.stream().filter(move -> move.covers().equals(part)).forEach(rivals::add);
        if (!rivals.isEmpty()) {
            return List.of(new Problem(part, ranked(rivals)));
        }
        int cells = net.cellsOf(part).cardinality();
        if (cells > MOST_CELLS) {
            return List.of(unsought(part, cells, MOST_CELLS));
        }
        List<Problem> several = several(part);
        return several.isEmpty() ? List.of(new Problem(part, List.of())) : several;
    }

    /** A limit that was met, told where a correction would be. */
    private static Problem unsought(BitSet bonds, int cells, int most) {
        Text limit = Text.of(
                "牵连 %s 个数字，超过 %s 个，没有推算改法；请先核对是不是用错了表或者重复了内容",
                "%s figures hang together, more than %s: no correction was sought. See first whether tables were mixed up or repeated",
                cells,
                most);
        Remedy told = new Remedy(0, "unsought", limit, Text.NONE, Map.of(), List.of(), bonds, List.of(), null);
        return new Problem(bonds, List.of(told));
    }

    /** Several figures wrong at once: what a repair changes is taken apart again by the relations it makes true. */
    private List<Problem> several(BitSet part) {
        List<Remedy> found = new ArrayList<>();
        Exact.Found exactly = exact.of(part);
        for (Map<Integer, Cell> changed : exactly.sets()) {
            boolean valued = changed.entrySet().stream()
                    .noneMatch(change -> change.getValue().equals(net.cells.get(change.getKey())));
            if (valued && !changed.isEmpty()) {
                context.effect(changed)
                        .filter(effect -> contains(effect.covers(), part))
                        .map(effect -> together(changed, effect))
                        .map(remedy -> exactly.limit().equals(Text.NONE) ? remedy : unproved(remedy, exactly.limit()))
                        .ifPresent(found::add);
            }
        }
        return found.isEmpty() ? List.of() : List.of(new Problem(part, ranked(found)));
    }

    private Remedy together(Map<Integer, Cell> changed, Context.Effect effect) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        int cost = Weights.of("statement") * effect.follow().size();
        for (Map.Entry<Integer, Cell> change : changed.entrySet()) {
            Cell before = net.cells.get(change.getKey());
            Text spot = context.spot(change.getKey());
            zh.add("%s由 %s 改为 %s"
                    .formatted(spot.zh(), before.figure(), change.getValue().figure()));
            en.add("%s: %s should be %s"
                    .formatted(spot.en(), before.figure(), change.getValue().figure()));
            cost += net.weight(change.getKey())
                    + Slip.between(
                                    change.getValue().figure().printed(),
                                    before.figure().printed())
                            .cost();
        }
        return new Remedy(
                cost,
                "several",
                new Text(String.join("；", zh), String.join("; ", en)),
                Text.NONE,
                changed,
                effect.follow(),
                effect.covers(),
                List.of(),
                null);
    }

    /** What is not proved to be the smallest is told and never carried out: it changes nothing by itself. */
    private static Remedy unproved(Remedy remedy, Text limit) {
        String figures = String.valueOf(remedy.changed().size());
        return new Remedy(
                remedy.cost(),
                remedy.kind(),
                remedy.text(),
                new Text(limit.zh().replace("{n}", figures), limit.en().replace("{n}", figures)),
                Map.of(),
                List.of(),
                remedy.covers(),
                List.of(),
                null);
    }

    /** Without those that are much dearer than the best, and without saying the same twice. */
    private static List<Remedy> ranked(List<Remedy> rivals) {
        int best = rivals.stream().mapToInt(Remedy::cost).min().orElse(0);
        Set<String> said = new HashSet<>();
        Set<List<Place>> explained = rivals.stream()
                .filter(remedy -> !remedy.changed().isEmpty())
                .map(Remedy::evidence)
                .collect(Collectors.toSet());
        return rivals.stream()
                .sorted(CHEAPEST)
                .filter(remedy -> remedy.cost() <= best + Weights.of("shown"))
                .filter(remedy -> !remedy.changed().isEmpty()
                        || remedy.evidence().isEmpty()
                        || !explained.contains(remedy.evidence()))
                .filter(remedy -> said.add(
                        remedy.changed().isEmpty()
                                ? remedy.kind() + remedy.evidence()
                                : remedy.changed().toString()))
                .toList();
    }

    /** Relations that share a cell fail together. */
    private List<BitSet> parts(BitSet failing) {
        List<BitSet> parts = new ArrayList<>();
        BitSet rest = (BitSet) failing.clone();
        while (!rest.isEmpty()) {
            context.patience().check();
            BitSet part = new BitSet();
            part.set(rest.nextSetBit(0));
            for (int size = 0; size != part.cardinality(); ) {
                size = part.cardinality();
                BitSet near = net.bondsOf(net.cellsOf(part));
                near.and(rest);
                part.or(near);
            }
            parts.add(part);
            rest.andNot(part);
        }
        return parts;
    }

    private static boolean contains(BitSet all, BitSet some) {
        BitSet rest = (BitSet) some.clone();
        rest.andNot(all);
        return rest.isEmpty();
    }
}
