package duzhi.form.codes;

import duzhi.ledger.chart.Names;
import duzhi.ledger.chart.Validity;
import java.util.List;
import java.util.Optional;

/** A framework of indicators, such as the one of 财预〔2021〕101号. */
public record IndicatorScheme(String id, String label, Validity validity, List<IndicatorGroup> groups) {

    public IndicatorScheme {
        groups = List.copyOf(groups);
    }

    /** The first-level indicator of this name, blanks and brackets aside. */
    public Optional<IndicatorGroup> group(String name) {
        return groups.stream().filter(group -> Names.same(group.name(), name)).findFirst();
    }

    /** The first-level indicator that a second-level one of this name stands under. */
    public Optional<IndicatorGroup> groupOf(String indicator) {
        return groups.stream()
                .filter(group -> group.indicators().stream().anyMatch(known -> Names.same(known.name(), indicator)))
                .findFirst();
    }
}
