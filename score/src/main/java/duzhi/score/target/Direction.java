package duzhi.score.target;

/** Which way a value has to move to be better. */
public enum Direction {
    HIGHER,
    LOWER
}
