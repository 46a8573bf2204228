package duzhi.publish.document;

/** What follows begins on a new page. */
public record PageBreak() implements Block {}
