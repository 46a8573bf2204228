package duzhi.form.codes;

import duzhi.ledger.chart.Names;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tables one publisher's budget or final accounts consist of, in their order.
 *
 * @param region the first two digits of the division code, 00 for central departments, or null for any region
 * @param firstYear the first budget year it is known for, or null
 * @param lastYear the last budget year it is known for, or null; later years may well keep it
 */
public record DisclosureSet(
        String id,
        String label,
        Kind kind,
        @Nullable String region,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear,
        List<DisclosureTable> tables) {

    /** What the set publishes. */
    public enum Kind {
        /** 部门预算 or 单位预算. */
        BUDGET,
        /** 部门决算 or 单位决算. */
        ACCOUNTS
    }

    public DisclosureSet {
        tables = List.copyOf(tables);
    }

    /** The table with this title, blanks and brackets aside. */
    public Optional<DisclosureTable> named(String title) {
        return tables.stream().filter(table -> Names.same(table.name(), title)).findFirst();
    }
}
