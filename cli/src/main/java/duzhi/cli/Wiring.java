package duzhi.cli;

/** Puts the program together. */
final class Wiring {

    private Wiring() {}

    /** The pipeline of this program. */
    static Pipeline pipeline() {
        throw new UnsupportedOperationException("this build has no pipeline");
    }
}
