package duzhi.publish.entry;

import duzhi.ledger.source.Place;
import java.util.List;
import java.util.Map;

/**
 * A project with its goals (项目). Its money stands in the lines that name its code.
 *
 * @param code unique in a draft
 * @param name as published
 * @param unit code of the unit that carries it out
 * @param category a leaf of project expenditure, such as {@code project.operation}
 * @param goal what it is to reach
 * @param achieved what it has reached, empty before the year is over
 * @param indicators in published order
 * @param fields the rest by key: {@code reviewer}, {@code filler}, {@code filled-on}, {@code department}
 * @param place where it was entered
 */
public record Project(
        String code,
        String name,
        String unit,
        String category,
        String goal,
        String achieved,
        List<Indicator> indicators,
        Map<String, String> fields,
        Place place) {

    /** Keeps its own lists. */
    public Project {
        indicators = List.copyOf(indicators);
        fields = Map.copyOf(fields);
    }
}
