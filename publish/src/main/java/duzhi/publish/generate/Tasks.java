package duzhi.publish.generate;

import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.publish.entry.Indicator;
import duzhi.publish.entry.Project;
import duzhi.publish.entry.Whole;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Projects with their goals and indicators, and the goals of the whole department. */
final class Tasks {

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal ABOVE = new BigDecimal("1.08");
    private static final BigDecimal DAYS = new BigDecimal(365);
    private static final BigDecimal WAN = new BigDecimal("10000");

    private final Outline outline;
    private final List<Fact> facts;
    private final Dice dice;
    private final List<String> missed;

    private Tasks(Outline outline, List<Fact> facts, Dice dice) {
        this.outline = outline;
        this.facts = facts;
        this.dice = dice;
        this.missed = dice.shuffled(Writing.WORDS.texts("missed"));
    }

    static List<Project> draw(Outline outline, Plan plan, List<Fact> facts, Dice dice) {
        Tasks tasks = new Tasks(outline, facts, dice);
        return plan.projects().stream().map(tasks::project).toList();
    }

    /** Goals of the whole department, where its forms ask for them. */
    static Optional<Whole> whole(Outline outline, Cast cast, Plan plan) {
        if (!outline.is("whole")) {
            return Optional.empty();
        }
        List<Indicator> indicators = Writing.WORDS.nodes("whole").stream()
                .map(row -> indicator(row, row.text("level3"), row.text("target"), row.text("unit"), "", ""))
                .toList();
        List<Whole.Task> tasks = plan.projects().stream()
                .map(project -> {
                    Node words = Writing.WORDS.nodes("tasks").getFirst();
                    return new Whole.Task(
                            Node.fill(words.text("name"), project.words()),
                            Node.fill(words.text("content"), project.words()));
                })
                .toList();
        return Optional.of(new Whole(Writing.duties(cast).replace("\n", ""), "", tasks, indicators));
    }

    private Project project(Plan.Undertaking project) {
        Map<String, String> words = new HashMap<>(project.words());
        for (String key : List.of("count", "effect-count")) {
            words.put(key, String.valueOf(whole(new BigDecimal(words.getOrDefault(key, "1")), 800, 1200)));
        }
        words.put("cost", wan(project, outline.stage()));
        List<Indicator> indicators = new ArrayList<>();
        for (Node row : Writing.WORDS.nodes("indicators")) {
            Indicator indicator = drawn(project, row, words);
            indicators.add(indicator);
            row.words().forEach((key, sentence) -> {
                if (sentence.equals("{count}") || sentence.equals("{effect-count}")) {
                    words.put("actual-" + sentence.replaceAll("[{}]|-count", ""), indicator.actual());
                }
            });
        }
        boolean evaluated = outline.is("evaluated");
        return new Project(
                project.code(),
                project.name(),
                project.unit().agency().code(),
                words.getOrDefault("category", ""),
                Node.fill(Writing.WORDS.text("goal"), words),
                evaluated ? Node.fill(Writing.WORDS.text("achieved"), words) : "",
                indicators,
                evaluated ? filled() : Map.of(),
                Ledger.ENTERED);
    }

    private Map<String, String> filled() {
        return Writing.WORDS.node("filled").words().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Node.fill(entry.getValue(), outline.years())));
    }

    private Indicator drawn(Plan.Undertaking project, Node row, Map<String, String> words) {
        String name = Node.fill(row.text("level3"), words);
        String target = Node.fill(row.text("target"), words);
        String unit = Node.fill(row.text("unit"), words);
        if (!outline.is("evaluated")) {
            return indicator(row, name, target, unit, "", "");
        }
        if (row.text("operator").equals("≤")) {
            return indicator(row, name, target, unit, wan(project, "executed"), "");
        }
        boolean isMissed = missed.size() > 0 && dice.chance(12);
        BigDecimal wanted = new BigDecimal(target);
        BigDecimal most = most(wanted, unit);
        BigDecimal reached = isMissed
                ? wanted.multiply(BigDecimal.valueOf(dice.between(82, 96))).divide(HUNDRED, 0, RoundingMode.DOWN)
                : BigDecimal.valueOf(dice.between(wanted.intValue(), most.intValue()));
        String reason = reached.compareTo(wanted) < 0 ? missed.removeFirst() : "";
        return indicator(row, name, target, unit, reached.toPlainString(), reason);
    }

    /** A little above what was wanted, and no more than there is: a share of the whole, the days of a year. */
    private static BigDecimal most(BigDecimal wanted, String unit) {
        return switch (unit) {
            case "%" -> HUNDRED;
            case "天" -> wanted.multiply(ABOVE).min(DAYS);
            default -> wanted.multiply(ABOVE);
        };
    }

    private static Indicator indicator(
            Node row, String name, String target, String unit, String actual, String reason) {
        return new Indicator(
                row.text("level1"),
                row.text("level2"),
                name,
                row.text("operator"),
                target,
                unit,
                row.text("weight"),
                actual,
                "",
                reason,
                row.text("note"),
                Ledger.ENTERED);
    }

    private long whole(BigDecimal of, int low, int high) {
        return Math.max(1, dice.share(of, low, high, BigDecimal.ONE).longValueExact());
    }

    /** What a project costs at a stage, in 万元 without zeros that say nothing. */
    private String wan(Plan.Undertaking project, String stage) {
        BigDecimal sum = facts.stream()
                .filter(fact -> fact.at().has(Dimension.PROJECT, project.code())
                        && fact.at().has(Dimension.STAGE, stage))
                .map(fact -> fact.figure().orElseThrow().exact())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal bare = sum.divide(WAN).stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }
}
