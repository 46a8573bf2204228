package duzhi.check.rule;

/** How many checks ended in which way. */
public record Tally(int pass, int fail, int notApplicable, int notRun) {

    /** Nothing checked. */
    public static final Tally NONE = new Tally(0, 0, 0, 0);

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(
                pass + other.pass, fail + other.fail, notApplicable + other.notApplicable, notRun + other.notRun);
    }
}
