package duzhi.check.repair.solve;

import duzhi.check.repair.solve.Articulation.Cell;
import duzhi.check.repair.solve.Result.Part;
import duzhi.check.repair.solve.Result.Repair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An articulation whose cells are edited one at a time: only the piece that an edited cell belongs to is solved again. */
public final class Session {

    private final List<Articulation.Row> rows;
    private final List<Cell> cells;
    private final Budget budget;
    private Layout layout;
    private List<Outcome> outcomes;

    /** Solves it as it stands. */
    public Session(Articulation articulation, Budget budget) {
        rows = articulation.rows();
        cells = new ArrayList<>(articulation.cells());
        this.budget = budget;
        layout = new Layout(articulation);
        outcomes = solved(articulation);
    }

    private List<Outcome> solved(Articulation articulation) {
        Meter meter = new Meter(budget);
        Map<Integer, Attempt> attempts = new TreeMap<>();
        for (int i = 0; i < layout.pieces(); i++) {
            if (layout.fails(articulation, i)) {
                attempts.put(i, new Attempt(layout.piece(articulation, i), budget, meter));
            }
        }
        attempts.values().forEach(Attempt::begin);
        List<Outcome> solved = new ArrayList<>(Collections.nCopies(layout.pieces(), Outcome.FINE));
        attempts.forEach((piece, attempt) -> solved.set(piece, attempt.finish()));
        return solved;
    }

    private Outcome solved(Articulation articulation, int piece) {
        if (!layout.fails(articulation, piece)) {
            return Outcome.FINE;
        }
        Attempt attempt = new Attempt(layout.piece(articulation, piece), budget, new Meter(budget));
        attempt.begin();
        return attempt.finish();
    }

    /** Puts a cell in the place of another and solves what that concerns. */
    public Result change(int index, Cell cell) {
        boolean same = cell.isFixed() == cells.get(index).isFixed() && !Layout.isConstant(cell);
        cells.set(index, cell);
        Articulation articulation = new Articulation(cells, rows);
        if (same && layout.pieceOf(index) >= 0) {
            int piece = layout.pieceOf(index);
            outcomes.set(piece, solved(articulation, piece));
        } else {
            layout = new Layout(articulation);
            outcomes = solved(articulation);
        }
        return result();
    }

    /** How it stands now. */
    public Result result() {
        if (outcomes.stream().anyMatch(Outcome::impossible)) {
            return new Result.Impossible();
        }
        List<Part> parts = outcomes.stream()
                .flatMap(outcome -> outcome.parts().stream())
                .sorted(Comparator.comparingInt(
                        part -> part.repairs().getFirst().changes().getFirst().cell()))
                .toList();
        long lower = outcomes.stream().mapToLong(Outcome::lower).sum();
        Optional<Result.Limit> limit =
                outcomes.stream().flatMap(outcome -> outcome.limit().stream()).findFirst();
        Certificate certificate = new Certificate(
                outcomes.stream().flatMap(outcome -> outcome.proof().stream()).toList());
        if (limit.isPresent()) {
            return new Result.Bounded(lower, best(), limit.get(), parts, certificate);
        }
        return new Result.Solved(
                lower,
                Repairs.products(parts, budget.alternatives()),
                Repairs.areAll(parts, budget.alternatives()),
                parts,
                certificate);
    }

    private Optional<Repair> best() {
        if (outcomes.stream().anyMatch(outcome -> outcome.best().isEmpty())) {
            return Optional.empty();
        }
        Stream<Repair> all = outcomes.stream().flatMap(outcome -> outcome.best().stream());
        return Optional.of(Repairs.together(all.toList()));
    }
}
