package duzhi.form.model;

import duzhi.ledger.fact.Coordinates;
import java.util.List;

/**
 * A value printed beside its label.
 *
 * @param key its name in the definition
 * @param labels the labels it is known by
 * @param is what the value holds
 * @param at what a figure is narrowed to
 * @param below whether it stands in a line of its own under the table, as sign-off lines do
 */
public record Pair(String key, List<String> labels, CellKind is, Coordinates at, boolean below) {}
