package duzhi.form.model;

import duzhi.ledger.fact.Dimension;
import java.util.List;
import java.util.Map;

/**
 * A row of which there may be any number: one for each code, unit, project or indicator.
 *
 * @param id its name in the definition
 * @param panel the side of the table it belongs to
 * @param needs columns that must not be blank for a row to be of this kind
 * @param at templates such as <code>{class}{section}{item}</code> over column keys; <code>{name:function}</code> looks
 *     a name up in the code set of that dimension
 * @param opens whether the rows below belong to it until the next such row
 */
public record EachRow(String id, String panel, List<String> needs, Map<Dimension, String> at, boolean opens) {}
