package duzhi.publish.statement;

import duzhi.form.layout.Layout;
import duzhi.ledger.fact.Dimension;
import duzhi.publish.entry.Agency;
import duzhi.publish.entry.Draft;
import duzhi.publish.entry.Indicator;
import duzhi.publish.entry.Project;
import duzhi.publish.entry.Whole;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a table is made for: a whole draft, or one project of it; and what codes are called in its year. */
final class Scope {

    private static final Pattern BRACES = Pattern.compile("\\{([a-z-]+)}");

    private final Draft draft;
    private final @Nullable Project project;
    private final Layout layout;
    private final Points points;
    private final Optional<BigDecimal> rate;

    /**
     * @param rate what was spent of the project's budget, in percent; empty where there is no project or no budget
     */
    Scope(Draft draft, @Nullable Project project, Layout layout, Points points, Optional<BigDecimal> rate) {
        this.rate = rate;
        this.draft = draft;
        this.project = project;
        this.layout = layout;
        this.points = points;
    }

    /** Fills in what stands in braces. */
    String words(String template) {
        return fill(template).orElse(template);
    }

    /** Fills in what stands in braces; empty where something there has no value. */
    Optional<String> fill(String template) {
        StringBuilder text = new StringBuilder();
        Matcher matcher = BRACES.matcher(template);
        while (matcher.find()) {
            String value = value(matcher.group(1));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return Optional.of(matcher.appendTail(text).toString());
    }

    private String value(String key) {
        return switch (key) {
            case "year" -> String.valueOf(draft.year());
            case "agency" -> draft.agency().name();
            case "money" -> layout.unit().sign();
            default -> field(key);
        };
    }

    /** What a code is called in the draft's year; the code itself where nobody knows. */
    String name(Dimension dimension, String code) {
        return new CodeNames(draft.year()).name(dimension, code);
    }

    List<Agency> units() {
        return draft.units();
    }

    List<Project> projects(@Nullable String unit) {
        return draft.projects().stream()
                .filter(each -> unit == null || each.unit().equals(unit))
                .toList();
    }

    List<Map<String, String>> tasks() {
        return draft.whole().stream()
                .flatMap(whole -> whole.tasks().stream())
                .map(task -> Map.of("task", task.name(), "content", task.content()))
                .toList();
    }

    List<Indicator> indicators() {
        return project == null ? draft.whole().map(Whole::indicators).orElse(List.of()) : project.indicators();
    }

    /** Goal and achievement, for the grid that tells them side by side. */
    Map<String, String> goal() {
        return project == null
                ? draft.whole()
                        .map(whole -> Map.of("goal", whole.duties(), "achieved", whole.achieved()))
                        .orElse(Map.of())
                : Map.of("goal", project.goal(), "achieved", project.achieved());
    }

    /** The words of a single value; amounts are not among them. */
    String field(String key) {
        return switch (key) {
            case "department" ->
                project == null
                        ? draft.agency().name()
                        : project.fields().getOrDefault(key, draft.agency().name());
            case "duties" -> draft.whole().map(Whole::duties).orElse("");
            case "project" -> project == null ? "" : project.name();
            case "code" -> project == null ? draft.agency().code() : project.code();
            case "goal" -> goal().getOrDefault("goal", "");
            case "unit" -> project == null ? draft.agency().name() : unit(project);
            default -> project == null ? draft.text(key) : project.fields().getOrDefault(key, "");
        };
    }

    private String unit(Project of) {
        return draft.units().stream()
                .filter(unit -> unit.code().equals(of.unit()))
                .findFirst()
                .map(Agency::name)
                .orElse(draft.agency().name());
    }

    /** What the columns of an indicator say; operator and unit join the target where they have no column. */
    Map<String, String> words(Indicator indicator, Set<String> columns) {
        boolean operatorApart = columns.contains("operator");
        boolean unitApart = columns.contains("measure-unit");
        Map<String, String> words = new HashMap<>();
        words.put("level1", indicator.level1());
        words.put("level2", indicator.level2());
        words.put("level3", indicator.level3());
        words.put("operator", indicator.operator());
        words.put("measure-unit", indicator.unit());
        words.put(
                "target",
                (operatorApart ? "" : sign(indicator)) + indicator.target() + (unitApart ? "" : indicator.unit()));
        words.put(
                "actual", indicator.actual() + (unitApart || indicator.actual().isEmpty() ? "" : indicator.unit()));
        words.put("weight", indicator.weight());
        words.put("points", points.of(indicator));
        words.put("reason", indicator.reason());
        words.put("note", indicator.note());
        return words;
    }

    /** Operator, number and unit in one. */
    static String target(Indicator indicator) {
        return sign(indicator) + indicator.target() + indicator.unit();
    }

    private static String sign(Indicator indicator) {
        return indicator.operator().equals("定性") ? "" : indicator.operator();
    }

    Points points() {
        return points;
    }

    /** Points for executing the budget; empty where there is no rate. */
    Optional<BigDecimal> executionPoints() {
        return rate.flatMap(points::execution);
    }

    /** Weights or points of all indicators and of execution together; empty where one is missing. */
    String total(boolean weight) {
        List<String> all = new ArrayList<>();
        all.add(
                weight
                        ? points.executionWeight()
                        : executionPoints().map(Points::plain).orElse(""));
        indicators().forEach(each -> all.add(weight ? each.weight() : points.of(each)));
        return all.contains("")
                ? ""
                : Points.plain(all.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
