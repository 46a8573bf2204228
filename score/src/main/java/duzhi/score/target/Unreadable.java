package duzhi.score.target;

/**
 * A cell that cannot be read with certainty.
 *
 * @param printed the cell exactly as given
 * @param detail the part that stopped the reading; may be empty
 */
public record Unreadable(String printed, Reason reason, String detail) implements Target, Achieved {

    @Override
    public String print() {
        return printed;
    }
}
