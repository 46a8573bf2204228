package duzhi.bench.repair;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import com.google.ortools.util.Domain;
import duzhi.check.repair.solve.Articulation;
import duzhi.check.repair.solve.Articulation.Cell;
import duzhi.check.repair.solve.Articulation.Row;
import duzhi.check.repair.solve.Articulation.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A general solver given the same problem: one switch a cell, and bounds of its own for each. Of one thread, as ours is.
 * Cells need finite bounds.
 */
enum Peer {
    /** CP-SAT: whole numbers throughout. */
    CP_SAT {
        @Override
        Answer solve(Articulation articulation, double seconds, BitSet only, List<BitSet> futile, long most) {
            CpModel model = new CpModel();
            List<IntVar> values = new ArrayList<>();
            LinearExprBuilder weight = LinearExpr.newBuilder();
            List<BoolVar> switches = new ArrayList<>();
            for (int i = 0; i < articulation.cells().size(); i++) {
                Cell cell = articulation.cells().get(i);
                boolean fixed = cell.isFixed();
                IntVar value = fixed
                        ? model.newIntVar(cell.from(), cell.to(), "")
                        : model.newIntVar(cell.lowest(), cell.highest(), "");
                BoolVar changes = model.newBoolVar("");
                values.add(value);
                switches.add(changes);
                if (fixed || !only.get(i)) {
                    model.addEquality(changes, 0);
                }
                if (!fixed) {
                    long low = Math.max(cell.from(), cell.lowest());
                    long high = Math.min(cell.to(), cell.highest());
                    Domain kept = low > high ? Domain.fromValues(new long[0]) : new Domain(low, high);
                    model.addLinearExpressionInDomain(value, kept).onlyEnforceIf(changes.not());
                    weight.addTerm(changes, cell.weight());
                }
            }
            for (Row row : articulation.rows()) {
                LinearExprBuilder sum = LinearExpr.newBuilder();
                row.terms().forEach(term -> sum.addTerm(values.get(term.cell()), term.coefficient()));
                model.addLinearExpressionInDomain(sum, new Domain(row.low(), row.high()));
            }
            for (BitSet cells : futile) {
                model.addBoolOr(beyond(switches, cells).toArray(new Literal[0]));
            }
            if (most < ANY) {
                model.addLessOrEqual(weight, most);
            }
            model.minimize(weight);
            CpSolver solver = new CpSolver();
            // Without probing it needs half the time on these problems.
            solver.getParameters()
                    .setNumWorkers(1)
                    .setMaxTimeInSeconds(seconds)
                    .setRandomSeed(1)
                    .setCpModelProbingLevel(0);
            CpSolverStatus status = solver.solve(model);
            BitSet changed = new BitSet();
            if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
                for (int i = 0; i < switches.size(); i++) {
                    changed.set(i, solver.booleanValue(switches.get(i)));
                }
            }
            return new Answer(
                    status == CpSolverStatus.OPTIMAL,
                    status == CpSolverStatus.INFEASIBLE,
                    status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE,
                    Math.round(solver.objectiveValue()),
                    changed);
        }
    },
    /** HiGHS: floating point; its answer is to be checked again. */
    HIGHS {
        @Override
        Answer solve(Articulation articulation, double seconds, BitSet only, List<BitSet> futile, long most) {
            MPSolver solver = MPSolver.createSolver("HIGHS");
            solver.setTimeLimit((long) (1_000 * seconds));
            MPObjective weight = solver.objective();
            List<MPVariable> values = new ArrayList<>();
            List<MPVariable> switches = new ArrayList<>();
            for (int i = 0; i < articulation.cells().size(); i++) {
                Cell cell = articulation.cells().get(i);
                boolean fixed = cell.isFixed();
                MPVariable value = solver.makeNumVar(
                        (double) (fixed ? cell.from() : cell.lowest()),
                        (double) (fixed ? cell.to() : cell.highest()),
                        "");
                MPVariable changes = solver.makeIntVar(0, fixed || !only.get(i) ? 0 : 1, "");
                values.add(value);
                switches.add(changes);
                if (!fixed) {
                    within(solver, value, changes, cell);
                    weight.setCoefficient(changes, cell.weight());
                }
            }
            for (Row row : articulation.rows()) {
                MPConstraint sum = solver.makeConstraint(
                        row.low() == Articulation.NO_LOW ? -MPSolver.infinity() : (double) row.low(),
                        row.high() == Articulation.NO_HIGH ? MPSolver.infinity() : (double) row.high());
                for (Term term : row.terms()) {
                    sum.setCoefficient(values.get(term.cell()), (double) term.coefficient());
                }
            }
            for (BitSet cells : futile) {
                MPConstraint another = solver.makeConstraint(1, MPSolver.infinity());
                beyond(switches, cells).forEach(each -> another.setCoefficient(each, 1));
            }
            if (most < ANY) {
                MPConstraint cutoff = solver.makeConstraint(0, (double) most);
                for (int i = 0; i < switches.size(); i++) {
                    cutoff.setCoefficient(
                            switches.get(i), articulation.cells().get(i).weight());
                }
            }
            weight.setMinimization();
            MPSolver.ResultStatus status = status(solver);
            BitSet changed = new BitSet();
            boolean found = status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE;
            for (int i = 0; found && i < switches.size(); i++) {
                changed.set(i, switches.get(i).solutionValue() > 0.5);
            }
            Answer answer = new Answer(
                    status == MPSolver.ResultStatus.OPTIMAL,
                    status == MPSolver.ResultStatus.INFEASIBLE,
                    found,
                    found ? Math.round(weight.value()) : 0,
                    changed);
            solver.delete();
            return answer;
        }

        // At a limit it may return a number its own list of outcomes does not have.
        private MPSolver.ResultStatus status(MPSolver solver) {
            try {
                return solver.solve();
            } catch (IllegalArgumentException unknown) {
                return MPSolver.ResultStatus.NOT_SOLVED;
            }
        }

        private void within(MPSolver solver, MPVariable value, MPVariable changes, Cell cell) {
            long low = Math.max(cell.from(), cell.lowest());
            long high = Math.min(cell.to(), cell.highest());
            if (low > high) {
                changes.setLb(1);
                return;
            }
            MPConstraint most = solver.makeConstraint(-MPSolver.infinity(), (double) high);
            most.setCoefficient(value, 1);
            most.setCoefficient(changes, (double) (high - cell.highest()));
            MPConstraint least = solver.makeConstraint((double) low, MPSolver.infinity());
            least.setCoefficient(value, 1);
            least.setCoefficient(changes, (double) (low - cell.lowest()));
        }
    };

    /** As the greatest weight: none is too great. */
    static final long ANY = Long.MAX_VALUE - 1;

    static {
        Loader.loadNativeLibraries();
    }

    /** What it says: proved, or proved impossible, or at least a repair; its weight, and the cells that change. */
    record Answer(boolean optimal, boolean impossible, boolean found, long weight, BitSet changed) {}

    /** The least weight up to so much if only these cells may change, and not within any of some sets of cells alone. */
    abstract Answer solve(Articulation articulation, double seconds, BitSet only, List<BitSet> futile, long most);

    /** The least weight. */
    Answer solve(Articulation articulation, double seconds) {
        return solve(articulation, seconds, List.of(), ANY);
    }

    /** The least weight up to so much, some sets of cells known not to repair. */
    Answer solve(Articulation articulation, double seconds, List<BitSet> futile, long most) {
        BitSet all = new BitSet();
        all.set(0, articulation.cells().size());
        return solve(articulation, seconds, all, futile, most);
    }

    private static <T> List<T> beyond(List<T> switches, BitSet cells) {
        return IntStream.range(0, switches.size())
                .filter(i -> !cells.get(i))
                .mapToObj(switches::get)
                .toList();
    }

    /** Whether these cells can repair, in whole numbers. */
    static boolean canRepair(Articulation articulation, BitSet cells) {
        Answer answer = CP_SAT.solve(articulation, 120, cells, List.of(), ANY);
        if (!answer.optimal() && !answer.impossible()) {
            throw new IllegalStateException(
                    "CP-SAT did not decide within two minutes whether " + cells + " can repair");
        }
        return answer.optimal();
    }
}
