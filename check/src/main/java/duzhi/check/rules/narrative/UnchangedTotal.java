package duzhi.check.rules.narrative;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Statement.Change;
import duzhi.form.filled.Statement.Direction;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.source.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where a total is said to be unchanged, the changes of its parts cancel out. */
final class UnchangedTotal implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "N-12",
            Severity.ERROR,
            new Text("“三公”经费总额持平的，各分项的增减相抵。", "Where a total is unchanged, the changes of its parts cancel out."),
            "《地方预决算公开操作规程》（财预〔2016〕143号）；合计等于各分项之和",
            List.of("N-12"));
    private static final String TOTAL = "three-public";
    private static final List<String> PARTS = List.of(
            "three-public.abroad",
            "three-public.reception",
            "three-public.vehicles.purchase",
            "three-public.vehicles.running");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        Map<String, List<Change>> flat = changes(document).stream()
                .filter(change -> change.direction() == Direction.FLAT)
                .filter(change -> change.subject().has(Dimension.ITEM, TOTAL))
                .collect(Collectors.groupingBy(Change::base, LinkedHashMap::new, Collectors.toList()));
        if (flat.isEmpty()) {
            out.notApplicable(new Text("没有写“三公”经费总额持平。", "No total is said to be unchanged."));
        }
        flat.forEach((base, totals) -> check(base, totals, document, out));
    }

    private static List<Change> changes(FilledDocument document) {
        return document.stated(Change.class).toList();
    }

    /** However often the total is said to be unchanged on one year, that is one statement. */
    private static void check(String base, List<Change> totals, FilledDocument document, Verdicts out) {
        List<Change> moved = changes(document).stream()
                .filter(change -> change.base().equals(base) && change.delta() != null)
                .filter(change -> change.subject()
                        .find(Dimension.ITEM)
                        .filter(item -> item.startsWith(TOTAL + "."))
                        .isPresent())
                .toList();
        Bounds sum = leaves(moved).stream()
                .map(item -> Bounds.of(item, base, document))
                .reduce(Bounds.ZERO, Bounds::plus);
        if (moved.isEmpty() || sum.holdsZero()) {
            out.pass();
            return;
        }
        List<Text> parts = moved.stream().map(UnchangedTotal::say).toList();
        out.fail(out.finding()
                .message(new Text(
                        "“三公”经费与%s年持平，但%s，其他分项抵不平。"
                                .formatted(base, parts.stream().map(Text::zh).collect(Collectors.joining("；"))),
                        "The total is unchanged on %s, yet a part is not (%s), and nothing can make up for it."
                                .formatted(base, parts.stream().map(Text::en).collect(Collectors.joining("; ")))))
                .explanation(new Text(
                        "未写增减的分项，其增加额最多等于本年数；按此上限相加，总额仍不可能持平。",
                        "A part can have grown by its present amount at most; even so the total cannot be unchanged."))
                .remedy("核对总额或分项的增减说明。", "See whether the total or the part is described wrongly.")
                .at(totals.stream().map(Change::at).toArray(Place[]::new))
                .against(moved.stream().map(Change::at).toArray(Place[]::new))
                .build());
    }

    /** The parts, vehicles as one where the text says how they changed together. */
    private static List<String> leaves(List<Change> moved) {
        String vehicles = "three-public.vehicles";
        boolean together = moved.stream().anyMatch(change -> change.subject().has(Dimension.ITEM, vehicles));
        return together ? List.of(PARTS.get(0), PARTS.get(1), vehicles) : PARTS;
    }

    private static Text say(Change change) {
        boolean up = change.direction() == Direction.UP;
        String what = named(change);
        return new Text(
                what + (up ? "增加" : "减少") + change.delta(),
                "“" + what + "” " + (up ? "up by " : "down by ") + change.delta());
    }

    private static String named(Change change) {
        return switch (change.subject().find(Dimension.ITEM).orElse("")) {
            case "three-public.abroad" -> "因公出国（境）费";
            case "three-public.reception" -> "公务接待费";
            case "three-public.vehicles.purchase" -> "公务用车购置费";
            case "three-public.vehicles.running" -> "公务用车运行维护费";
            default -> "公务用车购置及运行费";
        };
    }
}
