package duzhi.check.repair;

import duzhi.check.finding.Text;
import duzhi.ledger.fact.Figure;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Figures that stand in the place of their neighbours: exchanged, or a run of a column or row off by one cell. */
final class Shifts {

    /** The longest run of cells that is tried for a shift. */
    private static final int LONGEST = 40;

    /** Two figures off by one are told from two wrong figures by at least so many relations. */
    private static final int TELLING = 3;

    /**
     * Cells one after another.
     *
     * @param cells down a column or along a row
     * @param down whether down a column
     */
    private record Run(List<Integer> cells, boolean down) {

        int size() {
            return cells.size();
        }
    }

    private final Context context;
    private final Net net;

    Shifts(Context context) {
        this.context = context;
        this.net = context.net();
    }

    /** Every such mistake that makes some of these relations true and breaks none. */
    List<Remedy> of(BitSet failing) {
        List<Remedy> found = new ArrayList<>();
        BitSet cells = net.cellsOf(failing);
        Set<List<Integer>> tried = new HashSet<>();
        for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
            for (int other : context.layout().beside(cell)) {
                List<Integer> pair = List.of(Math.min(cell, other), Math.max(cell, other));
                if (tried.add(pair)) {
                    turn(new Run(pair, context.layout().columnOf(cell).contains(other)), 1, found);
                }
            }
            for (boolean down : new boolean[] {true, false}) {
                List<Integer> line = down
                        ? context.layout().columnOf(cell)
                        : context.layout().rowOf(cell);
                if (failing.cardinality() > 2 && !line.isEmpty() && tried.add(line)) {
                    shifts(new Run(line, down), cells, found);
                }
            }
        }
        return found;
    }

    /** The runs between any two cells that are in question, each figure one cell up or down, left or right. */
    private void shifts(Run line, BitSet questioned, List<Remedy> found) {
        List<Integer> hit = line.cells().stream().filter(questioned::get).toList();
        if (hit.size() > LONGEST) {
            return;
        }
        for (int from = 0; from < hit.size(); from++) {
            for (int to = from + 1; to < hit.size(); to++) {
                Run run = new Run(
                        line.cells()
                                .subList(
                                        line.cells().indexOf(hit.get(from)),
                                        line.cells().indexOf(hit.get(to)) + 1),
                        line.down());
                if (run.size() > LONGEST) {
                    break;
                }
                if (run.size() > 2) {
                    turn(run, 1, found);
                    turn(run, run.size() - 1, found);
                }
                lost(run, 1, found);
                lost(run, -1, found);
            }
        }
    }

    /** The run alone, and all columns of its rows together. */
    private void turn(Run run, int by, List<Remedy> found) {
        turned(run, List.of(run.cells()), by).ifPresent(found::add);
        List<List<Integer>> wide = columns(run);
        if (wide.size() > 1) {
            turned(run, wide, by).ifPresent(found::add);
        }
    }

    private void lost(Run run, int by, List<Remedy> found) {
        lost(run, List.of(run.cells()), by).ifPresent(found::add);
        List<List<Integer>> wide = run.size() > 2 ? columns(run) : List.of();
        if (wide.size() > 1) {
            lost(run, wide, by).ifPresent(found::add);
        }
    }

    /** The runs of all columns that have a figure in each row of a run down a column. */
    private List<List<Integer>> columns(Run run) {
        Set<Integer> rows = new HashSet<>();
        run.cells().forEach(cell -> rows.add(net.cells.get(cell).place().line()));
        if (rows.size() < run.size()) {
            return List.of();
        }
        List<List<Integer>> found = new ArrayList<>();
        for (int cell : context.layout().rowOf(run.cells().getFirst())) {
            List<Integer> beside = context.layout().columnOf(cell).stream()
                    .filter(other -> rows.contains(net.cells.get(other).place().line()))
                    .toList();
            if (beside.size() == run.size()) {
                found.add(beside);
            }
        }
        return found;
    }

    /** Each cell of a run prints what stands {@code by} cells further on, the last ones what stands first. */
    private Optional<Remedy> turned(Run run, List<List<Integer>> runs, int by) {
        Map<Integer, Cell> changed = new TreeMap<>();
        for (List<Integer> each : runs) {
            for (int i = 0; i < each.size(); i++) {
                if (!put(each.get(i), each.get((i + by) % each.size()), changed)) {
                    return Optional.empty();
                }
            }
        }
        if (changed.size() < 2) {
            return Optional.empty();
        }
        return context.effect(changed)
                .filter(effect -> effect.covers().cardinality() > 1)
                .map(effect -> Remedy.move(
                        net,
                        run.size() == 2 ? "exchanged" : "shifted",
                        run.size() == 2 ? exchanged(run, runs.size() > 1) : shifted(run, by == 1),
                        changed,
                        effect,
                        List.of()));
    }

    /** Whether the figure of one cell can stand in another, which then prints it. */
    private boolean put(int at, int from, Map<Integer, Cell> changed) {
        Cell cell = net.cells.get(at);
        Figure figure = net.cells.get(from).figure();
        if (!figure.equals(cell.figure())) {
            changed.put(at, cell.with(figure));
        }
        return figure.unit() == cell.figure().unit();
    }

    /**
     * Each cell of a run prints what stands in the next one ({@code by} 1) or the one before ({@code by} -1). What stood at
     * the end has fallen off and is worked out from its relations.
     */
    private Optional<Remedy> lost(Run run, List<List<Integer>> runs, int by) {
        Map<Integer, Cell> changed = new TreeMap<>();
        List<Integer> ends = new ArrayList<>();
        for (List<Integer> each : runs) {
            int end = by > 0 ? each.size() - 1 : 0;
            ends.add(each.get(end));
            for (int i = 0; i < each.size(); i++) {
                if (i != end && !put(each.get(i), each.get(i + by), changed)) {
                    return Optional.empty();
                }
            }
        }
        Map<Integer, Cell> fallen = new TreeMap<>();
        for (int end : ends) {
            Optional<Figure> figure = context.asked(end, changed, ends);
            if (figure.isEmpty() || figure.get().equals(net.cells.get(end).figure())) {
                return Optional.empty();
            }
            fallen.put(end, net.cells.get(end).with(figure.get()));
        }
        boolean moved = !changed.isEmpty();
        changed.putAll(fallen);
        int least = Math.max(TELLING, run.size());
        return context.effect(changed)
                .filter(effect -> moved && effect.covers().cardinality() >= least)
                .map(effect ->
                        Remedy.move(net, "shifted", fallen(shifted(run, by == 1), fallen), changed, effect, List.of()));
    }

    private Text fallen(Text text, Map<Integer, Cell> fallen) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        fallen.forEach((index, cell) -> {
            zh.add(context.spot(index).zh() + "为 " + cell.figure());
            en.add(context.spot(index).en() + ": " + cell.figure());
        });
        return new Text(
                text.zh() + "；移出的数已丢失，按勾稽关系算得" + String.join("、", zh),
                text.en() + "; what fell off follows from the relations: " + String.join(", ", en));
    }

    private Text exchanged(Run run, boolean rows) {
        Text first = context.spot(run.cells().getFirst());
        Text last = context.spot(run.cells().getLast());
        return new Text(
                "%s与%s%s的数互换".formatted(first.zh(), last.zh(), rows ? "两行" : "两处"),
                "exchange the %s of %s and %s".formatted(rows ? "rows" : "figures", first.en(), last.en()));
    }

    private Text shifted(Run run, boolean back) {
        Text first = context.spot(run.cells().getFirst());
        Text last = context.spot(run.cells().getLast());
        String zh = run.down() ? back ? "上" : "下" : back ? "左" : "右";
        String en = run.down() ? back ? "up" : "down" : back ? "to the left" : "to the right";
        return new Text(
                "%s至%s各数错开一%s，应%s移".formatted(first.zh(), last.zh(), run.down() ? "行" : "列", zh),
                "the figures from %s to %s are off by one %s; move them %s"
                        .formatted(first.en(), last.en(), run.down() ? "row" : "column", en));
    }
}
