package duzhi.cli;

/** Puts the program together. */
final class Wiring {

    private Wiring() {}

    /** The pipeline of this program. */
    static Pipeline pipeline() {
        return Run.create();
    }
}
