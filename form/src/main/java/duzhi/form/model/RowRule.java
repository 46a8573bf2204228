package duzhi.form.model;

import duzhi.ledger.fact.Coordinates;
import java.util.List;

/**
 * A row known by its label.
 *
 * @param id its name in the definition
 * @param panel the side of the table it belongs to
 * @param under names of the group it belongs to, printed in a column before its own; empty where the label is enough
 * @param labels the labels it is known by, without numbering
 * @param at what its figures are narrowed to
 * @param opens whether the rows below belong to it until the next row known by label
 */
public record RowRule(
        String id, String panel, List<String> under, List<String> labels, Coordinates at, boolean opens) {}
