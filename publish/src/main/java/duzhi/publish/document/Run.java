package duzhi.publish.document;

/** A stretch of a paragraph. */
public sealed interface Run {

    /** As printed. */
    String text();

    /** Words, printed as they are. */
    record Words(String text) implements Run {}

    /**
     * A figure that rests on facts.
     *
     * @param text the digits as printed, without their unit
     * @param amount where it comes from
     */
    record Number(String text, Amount amount) implements Run {}
}
