package duzhi.form.codes;

import duzhi.ledger.chart.Confidence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The frameworks of performance indicators in use: T10 and T101 for projects, D6 and DHA21 for whole departments, EVAL
 * for evaluations. Sources: 财预〔2020〕10号, 财预〔2021〕101号, the integration standard and published self-evaluations.
 */
public final class IndicatorTaxonomy {

    private final List<IndicatorScheme> schemes;

    private IndicatorTaxonomy(List<IndicatorScheme> schemes) {
        this.schemes = schemes;
    }

    static IndicatorTaxonomy read() {
        var indicators = new Table("indicators")
                .map(row -> Map.entry(
                        groupKey(row, "group"), new Indicator(row.orNull("code"), row.text("name"), row.confidence())));
        var secondLevel = byKey(indicators);
        var firstLevel = byKey(new Table("indicator-groups")
                .map(row -> Map.entry(
                        row.text("scheme"), group(row, secondLevel.getOrDefault(groupKey(row, "name"), List.of())))));
        return new IndicatorTaxonomy(new Table("indicator-schemes")
                .map(row -> scheme(row, firstLevel.getOrDefault(row.text("scheme"), List.of()))));
    }

    private static String groupKey(Row row, String nameColumn) {
        return row.text("scheme") + "/" + row.text(nameColumn);
    }

    private static <T> Map<String, List<T>> byKey(List<Map.Entry<String, T>> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static IndicatorScheme scheme(Row row, List<IndicatorGroup> groups) {
        return new IndicatorScheme(row.text("scheme"), row.text("label"), row.validity(), groups);
    }

    private static IndicatorGroup group(Row row, List<Indicator> indicators) {
        return new IndicatorGroup(
                row.orNull("code"),
                row.text("name"),
                row.text("kind").equals("execution"),
                weight(row),
                row.number("joint_minimum"),
                row.confidence(),
                indicators);
    }

    private static @Nullable GroupWeight weight(Row row) {
        var confidence = row.orNull("weight_confidence");
        return confidence == null
                ? null
                : new GroupWeight(
                        row.number("weight"),
                        row.number("weight_without_cost"),
                        row.number("weight_without_satisfaction"),
                        row.number("weight_with_neither"),
                        Confidence.of(confidence));
    }

    /** Every framework. */
    public List<IndicatorScheme> schemes() {
        return schemes;
    }

    /** The framework of an id, such as {@code T10}. */
    public Optional<IndicatorScheme> scheme(String id) {
        return schemes.stream().filter(scheme -> scheme.id().equals(id)).findFirst();
    }
}
