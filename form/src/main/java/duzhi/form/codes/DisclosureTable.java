package duzhi.form.codes;

import duzhi.ledger.chart.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * One table of a set.
 *
 * @param position its place in the set, from 1
 * @param type the kind of table whatever its title: BT_ of budgets, FT_ of final accounts
 * @param name the title as printed
 * @param caption the number printed before the title, such as 公开01表, or null
 */
public record DisclosureTable(
        int position, String type, String name, @Nullable String caption, Confidence confidence) {}
