package duzhi.form.model;

import duzhi.ledger.fact.Coordinates;
import java.util.List;

/**
 * A row known by its label.
 *
 * @param id its name in the definition
 * @param panel the side of the table it belongs to
 * @param labels the labels it is known by, without numbering
 * @param at what its figures are narrowed to
 */
public record RowRule(String id, String panel, List<String> labels, Coordinates at) {}
