package duzhi.form.model;

/** A name shown to users, in Chinese and in English. */
public record Wording(String zh, String en) {}
