package duzhi.form.codes;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which government economic code a departmental one is counted under, by kind of unit and day. 512, 513 and 514 have no
 * departmental side. Source: 财预〔2017〕98号.
 */
public final class EconomicMapping {

    private final List<EconomicMatch> matches;
    private final Map<String, List<EconomicMatch>> byDepartmental;

    private EconomicMapping(List<EconomicMatch> matches) {
        this.matches = matches;
        this.byDepartmental = matches.stream().collect(Collectors.groupingBy(EconomicMatch::departmental));
    }

    static EconomicMapping read() {
        return new EconomicMapping(new Table("economic-mapping").map(EconomicMapping::match));
    }

    private static EconomicMatch match(Row row) {
        return new EconomicMatch(
                row.text("departmental"),
                row.text("unit_type").isEmpty()
                        ? null
                        : UnitType.valueOf(row.text("unit_type").toUpperCase(Locale.ROOT)),
                row.text("government"),
                row.validity(),
                row.confidence(),
                row.text("unusual").equals("yes"));
    }

    /** Where a departmental code's money goes; empty for a code that is not mapped on that day. */
    public Optional<EconomicMatch> find(String departmental, UnitType unitType, LocalDate onDate) {
        return inForce(byDepartmental.getOrDefault(departmental, List.of()).stream(), unitType, onDate)
                .findFirst();
    }

    /** What a government code collects. */
    public List<EconomicMatch> into(String government, UnitType unitType, LocalDate onDate) {
        return inForce(matches.stream(), unitType, onDate)
                .filter(match -> match.government().equals(government))
                .toList();
    }

    /** Every match, in the order of the table. */
    public List<EconomicMatch> matches() {
        return matches;
    }

    private static Stream<EconomicMatch> inForce(Stream<EconomicMatch> among, UnitType unitType, LocalDate onDate) {
        return among.filter(
                match -> match.holdsFor(unitType) && match.validity().contains(onDate));
    }
}
