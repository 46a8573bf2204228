package duzhi.publish.input;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.fact.Value;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Source;
import duzhi.publish.entry.Draft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A self-evaluation that is begun from a budget: its projects with goals and indicators, what was budgeted at first and
 * what is budgeted after adjustments. What was spent and reached is left to be entered.
 */
public final class Evaluation {

    /** Funds of the three budgets a government appropriates from; what was carried in; all others. */
    private static final Set<String> APPROPRIATED =
            Set.of("appropriated", "general", "government-fund", "state-capital");

    private static final Set<String> CARRIED = Set.of("carryover", "carried-in");

    private Evaluation() {}

    /**
     * Begins one.
     *
     * @param form what is to be filled in
     * @param budget as approved at the beginning of the year
     * @param adjusted as it stands after adjustments; the same where there were none
     */
    public static Draft of(InputForm form, Draft budget, Draft adjusted) {
        List<Fact> facts = new ArrayList<>();
        money(form, budget, "initial", facts);
        money(form, adjusted, "current", facts);
        return new Draft(
                form.set().id(),
                budget.year(),
                budget.agency(),
                budget.units(),
                facts,
                List.of(),
                adjusted.projects(),
                Optional.empty(),
                Map.of());
    }

    private static void money(InputForm form, Draft budget, String stage, List<Fact> facts) {
        Map<Coordinates, BigDecimal> sums = new LinkedHashMap<>();
        for (Fact fact : budget.facts()) {
            Optional<String> project = fact.at().find(Dimension.PROJECT);
            if (project.isPresent() && fact.figure().isPresent()) {
                Coordinates at = Coordinates.ALL
                        .with(Dimension.YEAR, String.valueOf(budget.year()))
                        .with(Dimension.STAGE, stage)
                        .with(Dimension.FLOW, "expenditure")
                        .with(Dimension.CATEGORY, "project")
                        .with(Dimension.PROJECT, project.get())
                        .with(
                                Dimension.FUND,
                                source(fact.at().find(Dimension.FUND).orElse("")));
                sums.merge(at, fact.figure().get().exact(), BigDecimal::add);
            }
        }
        sums.forEach((at, sum) -> facts.add(Fact.stated(
                form.set().id() + "-" + (facts.size() + 1),
                at,
                new Value.Number(new Figure(sum, Unit.YUAN)),
                Source.plain(Place.ofDocument("")))));
    }

    private static String source(String fund) {
        String root = fund.split("\\.", 2)[0];
        if (APPROPRIATED.contains(root)) {
            return "year-appropriation";
        }
        return CARRIED.contains(root) ? "carried-in" : "other-funds";
    }
}
