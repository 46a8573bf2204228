package duzhi.score.target;

/** The relation a target asks for. */
public enum Operator {
    AT_LEAST(">=", Direction.HIGHER),
    MORE_THAN(">", Direction.HIGHER),
    EQUAL("=", Direction.HIGHER),
    LESS_THAN("<", Direction.LOWER),
    AT_MOST("<=", Direction.LOWER),
    /** The cell prints a bare number. */
    MISSING("", Direction.HIGHER);

    private final String symbol;
    private final Direction direction;

    Operator(String symbol, Direction direction) {
        this.symbol = symbol;
        this.direction = direction;
    }

    public String symbol() {
        return symbol;
    }

    public Direction direction() {
        return direction;
    }

    boolean isEquality() {
        return this == EQUAL || this == MISSING;
    }

    /**
     * Whether an actual value satisfies the relation.
     *
     * @param comparison sign of actual minus target
     * @param zeroTarget an equality to zero is met from below ("no accident"), any other equality from above
     */
    boolean met(int comparison, boolean zeroTarget) {
        return switch (this) {
            case AT_LEAST -> comparison >= 0;
            case MORE_THAN -> comparison > 0;
            case LESS_THAN -> comparison < 0;
            case AT_MOST -> comparison <= 0;
            case EQUAL, MISSING -> zeroTarget ? comparison <= 0 : comparison >= 0;
        };
    }
}
