package duzhi.form.layout;

import duzhi.ledger.fact.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * A column as printed.
 *
 * @param column key of the form's column
 * @param words its heading; {@code a/b} stands for b below a, and neighbours under the same word share a cell
 * @param width shares of the width
 * @param names dimension whose name is printed there, null for the first one the row goes by
 */
public record Heading(
        String column, String words, int width, @Nullable Dimension names) {}
