package duzhi.form.codes;

import duzhi.ledger.chart.Chart;
import duzhi.ledger.chart.ChartBuilder;
import duzhi.ledger.chart.Code;
import duzhi.ledger.chart.Validity;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one table as a chart. */
final class ChartTable {

    private final String name;
    private final ChartBuilder chart;
    private final Validity unlessDated;
    private final List<String> attributes;

    private ChartTable(String name, String edition, Validity unlessDated, List<String> attributes) {
        this.name = name;
        this.chart = Chart.builder(name, edition);
        this.unlessDated = unlessDated;
        this.attributes = attributes;
    }

    /** Codes that say their own place: three digits, and two more for each level; undated ones hold since the edition. */
    static Chart positional(String name, String edition, LocalDate since, String... attributes) {
        return new ChartTable(name, edition, Validity.since(since), List.of(attributes))
                .read(row -> place(row.text("code")));
    }

    /** Codes whose level and parent are columns. */
    static Chart listed(String name, String edition, String... attributes) {
        return new ChartTable(name, edition, Validity.ALWAYS, List.of(attributes))
                .read(row -> new Place(Integer.parseInt(row.text("level")), row.orNull("parent")));
    }

    private Chart read(Function<Row, Place> places) {
        new Table(name).forEach(row -> add(row, places));
        return chart.build();
    }

    private void add(Row row, Function<Row, Place> places) {
        try {
            chart.add(code(row, places.apply(row)));
        } catch (IllegalArgumentException | DateTimeException e) {
            chart.reject(row.place(), String.valueOf(e.getMessage()));
        }
    }

    private Code code(Row row, Place place) {
        return new Code(
                row.text("code"),
                row.text("name"),
                place.level,
                place.parent,
                row.validity(unlessDated),
                row.confidence(),
                attributes(row));
    }

    private Map<String, String> attributes(Row row) {
        var values = new HashMap<String, String>();
        for (var attribute : attributes) {
            var value = row.orNull(attribute);
            if (value != null) {
                values.put(attribute, value);
            }
        }
        return values;
    }

    private static Place place(String code) {
        if (code.length() < 3 || code.length() % 2 == 0) {
            throw new IllegalArgumentException("code " + code + " has neither 3 digits nor 2 more for each level");
        }
        var level = (code.length() - 1) / 2;
        return new Place(level, level == 1 ? null : code.substring(0, code.length() - 2));
    }

    private record Place(int level, @Nullable String parent) {}
}
