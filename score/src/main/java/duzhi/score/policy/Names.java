package duzhi.score.policy;

/** The Chinese and the English name of one thing. */
public record Names(String zh, String en) {}
