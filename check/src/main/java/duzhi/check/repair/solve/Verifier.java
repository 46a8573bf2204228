package duzhi.check.repair.solve;

/** Checks a certificate against its articulation, knowing nothing of how it was found. */
public final class Verifier {

    private Verifier() {}
}
