package duzhi.form.model;

/** A stated rate: column {@code rate} is {@code part} divided by {@code whole}, in every row that prints all three. */
public record Ratio(String rate, String part, String whole) {}
