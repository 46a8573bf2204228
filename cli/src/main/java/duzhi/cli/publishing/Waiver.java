package duzhi.cli.publishing;

/**
 * Who answers for publishing in spite of a finding, and why.
 *
 * @param who name of the person
 * @param why the reason given
 */
public record Waiver(String who, String why) {

    /** Nobody answers for anything. */
    public static final Waiver NONE = new Waiver("", "");

    /** Whether both are said. */
    public boolean isComplete() {
        return !who.isBlank() && !why.isBlank();
    }
}
