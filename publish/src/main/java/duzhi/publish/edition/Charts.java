package duzhi.publish.edition;

import duzhi.form.model.FormSet;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.publish.document.Amount;
import duzhi.publish.document.Chart;
import duzhi.publish.narrative.Figures;
import duzhi.publish.statement.CodeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a citizen asks first: what the money is for, what changed, and what officials spend on themselves. */
final class Charts {

    private static final Map<String, String> STAGES =
            Map.of("department-budget", "initial", "final-account", "executed");

    private final Figures figures;
    private final Coordinates spent;
    private final CodeNames names;

    private Charts(Figures figures, Coordinates spent, CodeNames names) {
        this.figures = figures;
        this.spent = spent;
        this.names = names;
    }

    /** None for documents about single projects. */
    static List<Chart> of(FormSet set, int year, Figures figures) {
        return Optional.ofNullable(STAGES.get(set.document()))
                .map(stage -> Coordinates.of(Map.of(Dimension.STAGE, stage, Dimension.FLOW, "expenditure")))
                .map(spent -> new Charts(figures, spent, new CodeNames(year)).all())
                .orElse(List.of());
    }

    private List<Chart> all() {
        List<Chart> charts = new ArrayList<>();
        parts().ifPresent(charts::add);
        change("chart-change", "与上年相比", List.of(spent.with(Dimension.FLOW, "revenue"), spent))
                .ifPresent(charts::add);
        change(
                        "chart-three-public",
                        "“三公”经费",
                        List.of(
                                item("three-public"),
                                item("three-public.abroad"),
                                item("three-public.vehicles"),
                                item("three-public.reception")))
                .ifPresent(charts::add);
        return charts;
    }

    private Coordinates item(String code) {
        return spent.with(Dimension.ITEM, code);
    }

    private Optional<Chart> parts() {
        List<Chart.Bar> bars = new ArrayList<>();
        for (String code : figures.codes(spent, Dimension.FUNCTION, 3)) {
            figures.find(spent.with(Dimension.FUNCTION, code))
                    .ifPresent(
                            amount -> bars.add(new Chart.Bar(names.name(Dimension.FUNCTION, code), List.of(amount))));
        }
        return bars.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chart("chart-parts", "支出用在哪里", Chart.Kind.PARTS, List.of("本年"), bars));
    }

    /** Only what both years know is compared. */
    private Optional<Chart> change(String id, String title, List<Coordinates> places) {
        List<Chart.Bar> bars = new ArrayList<>();
        for (Coordinates place : places) {
            Optional<Amount> before = figures.before(place);
            Optional<Amount> now = figures.find(place);
            if (before.isPresent() && now.isPresent()) {
                bars.add(new Chart.Bar(label(place), List.of(before.get(), now.get())));
            }
        }
        return bars.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chart(id, title, Chart.Kind.CHANGE, List.of("上年", "本年"), bars));
    }

    private String label(Coordinates place) {
        Dimension dimension = place.names(Dimension.ITEM) ? Dimension.ITEM : Dimension.FLOW;
        return names.name(dimension, place.find(dimension).orElseThrow());
    }
}
