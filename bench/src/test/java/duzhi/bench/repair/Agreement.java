package duzhi.bench.repair;

import duzhi.bench.repair.Parts.Part;
import duzhi.check.repair.solve.Articulation;
import duzhi.check.repair.solve.Budget;
import duzhi.check.repair.solve.Result;
import duzhi.check.repair.solve.Solver;
import duzhi.check.repair.solve.Verifier;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Whether Duzhi, within its usual budget, and a general solver come to the same on a problem. */
final class Agreement {

    private Agreement() {}

    /** How a comparison ends. */
    enum Verdict {
        /** The same optimum, the certificate checked; or both found that nothing repairs. */
        SAME,
        /** Duzhi proved its optimum, the other did not come to an end; what it had is no better. */
        PEER_UNDECIDED,
        /** Duzhi ran into a limit and said so; its bound is not above the other's answer. */
        WE_UNDECIDED,
        /** HiGHS took for an optimum what weighs more than a repair that CP-SAT accepts. */
        PEER_WRONG,
        /** Anything else. */
        DIFFERENT
    }

    /** How far an answer goes. */
    enum State {
        /** The smallest weight, proved. */
        OPTIMAL,
        /** Nothing repairs. */
        IMPOSSIBLE,
        /** A limit was reached. */
        UNDECIDED,
        /** The certificate does not hold, or the repair does not repair. */
        UNPROVED
    }

    /**
     * What one side says of a problem.
     *
     * @param weight of the optimum; where undecided, Duzhi's lower bound or the weight of the other's repair; -1 without
     * @param futile how many sets it first took for an optimum that do not repair in whole numbers
     * @param nanos processor time of the answer alone
     */
    record Claim(State state, long weight, int futile, long nanos) {}

    /** Duzhi's answer with the cells of one of its repairs, if it has one. */
    record Own(Claim claim, BitSet cells) {}

    /** How the other is asked. */
    enum Question {
        /** What the smallest weight of a part is. */
        FREE,
        /** The same of all parts at once. */
        WHOLE,
        /** Whether any repair of a part is lighter than Duzhi's, which CP-SAT has accepted. */
        LIGHTER
    }

    /** Duzhi's answer; its certificate is checked, and one of its repairs by CP-SAT. */
    static Own ours(Articulation problem) {
        long begin = clock();
        Result result = Solver.solve(problem, Budget.USUAL);
        long nanos = clock() - begin;
        BitSet cells = new BitSet();
        Claim claim = switch (result) {
            case Result.Impossible none -> new Claim(State.IMPOSSIBLE, -1, 0, nanos);
            case Result.Bounded bounded -> {
                boolean proved = Verifier.objection(problem, bounded.certificate(), bounded.lowerBound())
                        .isEmpty();
                yield new Claim(proved ? State.UNDECIDED : State.UNPROVED, bounded.lowerBound(), 0, nanos);
            }
            case Result.Solved solved -> {
                solved.repairs().getFirst().changes().forEach(change -> cells.set(change.cell()));
                boolean proved = Verifier.objection(problem, solved.certificate(), solved.weight())
                                .isEmpty()
                        && repairs(problem, cells);
                yield new Claim(proved ? State.OPTIMAL : State.UNPROVED, solved.weight(), 0, nanos);
            }
        };
        return new Own(claim, cells);
    }

    private static boolean repairs(Articulation problem, BitSet cells) {
        return Parts.failing(problem).stream()
                .allMatch(part -> Peer.canRepair(part.articulation(), part.inside(cells)));
    }

    /**
     * The other's answer, part by part. A set of cells that does not repair in whole numbers is told to it as futile, and it
     * is asked again.
     */
    static Claim theirs(Articulation problem, Own ours, Peer peer, Question question, double seconds) {
        List<Part> parts = question == Question.WHOLE ? List.of(Parts.whole(problem)) : Parts.failing(problem);
        boolean below = question == Question.LIGHTER && ours.claim().state() == State.OPTIMAL;
        long weight = 0;
        int futile = 0;
        long nanos = 0;
        State state = State.OPTIMAL;
        for (Part part : parts) {
            long own = below ? part.weight(ours.cells()) : Long.MAX_VALUE;
            Claim claim = own == 0 ? new Claim(State.IMPOSSIBLE, -1, 0, 0) : part(part, peer, seconds, own - 1);
            futile += claim.futile();
            nanos += claim.nanos();
            if (claim.state() == State.IMPOSSIBLE && !below) {
                return new Claim(State.IMPOSSIBLE, -1, futile, nanos);
            }
            if (claim.state() == State.UNDECIDED) {
                state = State.UNDECIDED;
            }
            long found = claim.state() == State.IMPOSSIBLE ? own : claim.weight();
            weight = weight < 0 || found < 0 ? -1 : weight + found;
        }
        return new Claim(state, weight, futile, nanos);
    }

    private static Claim part(Part part, Peer peer, double seconds, long most) {
        List<BitSet> futile = new ArrayList<>();
        long nanos = 0;
        while (nanos * 1e-9 < seconds) {
            long begin = clock();
            Peer.Answer answer = peer.solve(part.articulation(), (seconds - nanos * 1e-9) * slowness(), futile, most);
            nanos += clock() - begin;
            if (answer.impossible()) {
                return new Claim(State.IMPOSSIBLE, -1, futile.size(), nanos);
            }
            if (!answer.found()) {
                break;
            }
            if (peer == Peer.CP_SAT || Peer.canRepair(part.articulation(), answer.changed())) {
                State state = answer.optimal() ? State.OPTIMAL : State.UNDECIDED;
                return new Claim(state, answer.weight(), futile.size(), nanos);
            }
            futile.add(answer.changed());
        }
        return new Claim(State.UNDECIDED, -1, futile.size(), nanos);
    }

    /** Both compared. */
    static Verdict verdict(Peer peer, Claim ours, Claim theirs) {
        if (ours.state() == State.UNPROVED) {
            return Verdict.DIFFERENT;
        }
        if (theirs.state() == State.UNDECIDED) {
            boolean lighter =
                    theirs.weight() >= 0 && (ours.state() == State.IMPOSSIBLE || theirs.weight() < ours.weight());
            return lighter
                    ? Verdict.DIFFERENT
                    : ours.state() == State.UNDECIDED ? Verdict.WE_UNDECIDED : Verdict.PEER_UNDECIDED;
        }
        if (ours.state() == State.UNDECIDED) {
            boolean above = theirs.state() == State.OPTIMAL && theirs.weight() < ours.weight();
            return above ? Verdict.DIFFERENT : Verdict.WE_UNDECIDED;
        }
        if (ours.state() == theirs.state() && ours.weight() == theirs.weight()) {
            return Verdict.SAME;
        }
        boolean tooHeavy = theirs.state() == State.IMPOSSIBLE || theirs.weight() > ours.weight();
        return peer == Peer.HIGHS && ours.state() == State.OPTIMAL && tooHeavy ? Verdict.PEER_WRONG : Verdict.DIFFERENT;
    }

    /** Seconds of the clock for a second of processor time so far: limits are of the clock, and the machine does other work. */
    private static double slowness() {
        double wall = ManagementFactory.getRuntimeMXBean().getUptime() * 1e-3;
        return Math.clamp(wall / (clock() * 1e-9 + 1), 1, 10);
    }

    /** Processor time of this thread: what else the machine does is nobody's fault. */
    private static long clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
