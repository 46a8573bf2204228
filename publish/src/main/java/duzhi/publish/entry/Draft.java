package duzhi.publish.entry;

import duzhi.ledger.fact.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a department or unit enters for one document (填报数据). Each figure stands in it once.
 *
 * <p>A line of expenditure names year, stage, agency (code of the unit), flow, category (a leaf such as
 * {@code basic.wages} or {@code project.operation}), function (seven digits), economy and government economy (five
 * digits), fund (a leaf of the set's funds) and, for projects, the project's code. A line of revenue names year, stage,
 * agency, flow and fund. Figures beside the classifications (three public expenses, procurement, vehicles) name an item,
 * and measure {@code count} where they are no money. Amounts are yuan to the fen at most.
 *
 * @param set id of the family of forms it is published by
 * @param year budget year
 * @param agency the department or unit that publishes
 * @param units the units it consists of, itself included where it spends; in published order
 * @param facts the lines of this year
 * @param comparatives figures of the year before, each at the place where this year's figure is asked for
 * @param projects in published order
 * @param whole goals of the whole department, empty where none are asked for
 * @param texts duties, organisation, reasons: what only a person knows, by key
 */
public record Draft(
        String set,
        int year,
        Agency agency,
        List<Agency> units,
        List<Fact> facts,
        List<Fact> comparatives,
        List<Project> projects,
        Optional<Whole> whole,
        Map<String, Text> texts) {

    /** Keeps its own lists. */
    public Draft {
        units = List.copyOf(units);
        facts = List.copyOf(facts);
        comparatives = List.copyOf(comparatives);
        projects = List.copyOf(projects);
        texts = Map.copyOf(texts);
    }

    /** The words entered under a key, empty where nobody entered any. */
    public String text(String key) {
        return Optional.ofNullable(texts.get(key)).map(Text::words).orElse("");
    }
}
