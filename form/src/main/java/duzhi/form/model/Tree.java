package duzhi.form.model;

import duzhi.ledger.fact.Dimension;
import java.util.List;

/**
 * How a whole divides on one dimension.
 *
 * @param id its name in the definition
 * @param dimension the dimension it divides
 * @param whole code of the whole, empty for "all"
 * @param parts codes of all its parts
 */
public record Tree(String id, Dimension dimension, String whole, List<String> parts) {}
