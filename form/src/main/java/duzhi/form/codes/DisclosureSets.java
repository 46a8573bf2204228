package duzhi.form.codes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The sets of tables seen in publications, and the least set asked for by 财预〔2016〕143号. Each printed title leads to a
 * kind of table, so that checks need not know the titles.
 */
public final class DisclosureSets {

    private final List<DisclosureSet> sets;

    private DisclosureSets(List<DisclosureSet> sets) {
        this.sets = sets;
    }

    static DisclosureSets read() {
        var tables = new Table("disclosure-tables")
                .map(row -> Map.entry(row.text("set"), table(row))).stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return new DisclosureSets(new Table("disclosure-sets").map(row -> set(row, tables)));
    }

    private static DisclosureTable table(Row row) {
        return new DisclosureTable(
                Integer.parseInt(row.text("seq")),
                row.text("type"),
                row.text("name"),
                row.orNull("caption"),
                row.confidence());
    }

    private static DisclosureSet set(Row row, Map<String, List<DisclosureTable>> tables) {
        return new DisclosureSet(
                row.text("set"),
                row.text("label"),
                DisclosureSet.Kind.valueOf(row.text("document").toUpperCase(Locale.ROOT)),
                row.orNull("region"),
                row.number("first_year"),
                row.number("last_year"),
                tables.getOrDefault(row.text("set"), List.of()));
    }

    /** Every set. */
    public List<DisclosureSet> sets() {
        return sets;
    }

    /** The set of an id, such as {@code HA2021}. */
    public Optional<DisclosureSet> set(String id) {
        return sets.stream().filter(set -> set.id().equals(id)).findFirst();
    }
}
