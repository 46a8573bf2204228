package duzhi.reader.page;

/**
 * A straight line along the page or down it.
 *
 * @param level whether it runs from left to right
 * @param at its distance from the top edge if level, else from the left edge
 * @param from where it begins
 * @param to where it ends, not before {@code from}
 */
public record Ruling(boolean level, double at, double from, double to) {

    double length() {
        return to - from;
    }

    boolean covers(double point) {
        return from <= point && point <= to;
    }

    /** Whether a line of the other direction touches it. */
    boolean meets(Ruling other, double slack) {
        return other.from - slack <= at && at <= other.to + slack && from - slack <= other.at && other.at <= to + slack;
    }
}
