package duzhi.bench.repair;

import duzhi.check.repair.solve.Articulation;
import duzhi.check.repair.solve.Budget;
import duzhi.check.repair.solve.Result;
import duzhi.check.repair.solve.Solver;
import duzhi.check.repair.solve.Verifier;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether Duzhi and a general solver come to the same, on problems drawn at random. */
final class Agreement {

    private static final Budget PATIENT = new Budget(20_000, 10_000_000, 64);
    private static final double SECONDS = 60;

    private Agreement() {}

    /** How a comparison ends. */
    enum Verdict {
        /** The same optimum, the certificate checked; or both proved that nothing repairs. */
        SAME,
        /** Duzhi proved its optimum, the other did not come to an end; what it had is no better. */
        PEER_UNDECIDED,
        /** Duzhi ran into a limit and said so; its bounds enclose the other's answer. */
        WE_UNDECIDED,
        /** Floating point took the wrong answer for an optimum: its cells do not repair, or more weight than needed. */
        PEER_WRONG,
        /** Anything else. */
        DIFFERENT
    }

    /**
     * Compares over a range of problems and writes the figures to standard output: peer, first problem, one beyond the last.
     */
    public static void main(String[] arguments) {
        Peer peer = Peer.valueOf(arguments[0]);
        long from = Long.parseLong(arguments[1]);
        long to = Long.parseLong(arguments[2]);
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (long number = from; number < to; number++) {
            Verdict verdict = compare(Draw.problem(number), peer, SECONDS);
            counts.merge(verdict, 1, Integer::sum);
            if (verdict == Verdict.DIFFERENT) {
                System.out.printf(Locale.ROOT, "problem %d: different%n", number);
            }
            if ((number + 1 - from) % 100 == 0 || number + 1 == to) {
                System.out.printf(Locale.ROOT, "%s, problems %d to %d: %s%n", peer, from, number, counts);
            }
        }
    }

    /** Both sides on one problem. */
    static Verdict compare(Articulation problem, Peer peer, double seconds) {
        Result ours = Solver.solve(problem, PATIENT);
        Peer.Answer theirs = peer.solve(problem, seconds);
        return switch (ours) {
            case Result.Impossible none ->
                theirs.impossible() ? Verdict.SAME : theirs.optimal() ? wrong(problem, theirs) : Verdict.PEER_UNDECIDED;
            case Result.Bounded bounded -> compare(problem, bounded, theirs);
            case Result.Solved solved -> compare(problem, peer, solved, theirs);
        };
    }

    /** Bounds that do not enclose the other's answer are right if that answer repairs nothing, or ours is lighter. */
    private static Verdict compare(Articulation problem, Result.Bounded bounded, Peer.Answer theirs) {
        if (theirs.optimal() && theirs.weight() < bounded.lowerBound()) {
            return wrong(problem, theirs);
        }
        Optional<Result.Repair> lighter = bounded.best().filter(best -> best.weight() < theirs.weight());
        if (theirs.optimal() && lighter.isPresent()) {
            return Peer.canRepair(problem, lighter.get()) ? Verdict.PEER_WRONG : Verdict.DIFFERENT;
        }
        return Verdict.WE_UNDECIDED;
    }

    private static Verdict compare(Articulation problem, Peer peer, Result.Solved solved, Peer.Answer theirs) {
        if (Verifier.objection(problem, solved.certificate(), solved.weight()).isPresent()
                || !Peer.canRepair(problem, solved.repairs().getFirst())) {
            return Verdict.DIFFERENT;
        }
        if (theirs.optimal() && theirs.weight() == solved.weight()) {
            return peer == Peer.CP_SAT || Peer.canRepair(problem, theirs.changed()) ? Verdict.SAME : Verdict.PEER_WRONG;
        }
        if (!theirs.optimal() && !theirs.impossible()) {
            boolean better = !theirs.changed().isEmpty()
                    && theirs.weight() < solved.weight()
                    && Peer.canRepair(problem, theirs.changed());
            return better ? Verdict.DIFFERENT : Verdict.PEER_UNDECIDED;
        }
        return theirs.impossible() ? Verdict.PEER_WRONG : wrong(problem, theirs, solved.weight());
    }

    private static Verdict wrong(Articulation problem, Peer.Answer theirs) {
        return Peer.canRepair(problem, theirs.changed()) ? Verdict.DIFFERENT : Verdict.PEER_WRONG;
    }

    /** Our certificate excludes less; more is proved too much by a repair of ours that CP-SAT has accepted. */
    private static Verdict wrong(Articulation problem, Peer.Answer theirs, long weight) {
        return theirs.weight() < weight && Peer.canRepair(problem, theirs.changed())
                ? Verdict.DIFFERENT
                : Verdict.PEER_WRONG;
    }
}
