package duzhi.check.rules.narrative;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.outline.Outline;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Paragraph;
import duzhi.form.filled.Statement.Change;
import duzhi.form.filled.Statement.Direction;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Where the text prints a budget and what was spent of it, and they differ, it says why. */
final class DifferenceReasons implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "F-28",
            Severity.WARNING,
            new Text(
                    "支出决算与预算不一致的，说明主要原因。",
                    "Where the amount spent differs from its budget, the main reason is stated."),
            "《预算法》第七十五条；《地方预决算公开操作规程》（财预〔2016〕143号）",
            List.of("F-28"));

    private static final Pattern REASON = Pattern.compile("^[^。]*。[^。]{0,20}预算[^。]{0,6}原因");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Paragraph> body = Outline.of(document).body();
        Map<Coordinates, Fact> spent = new LinkedHashMap<>();
        Facts.told(document)
                .filter(fact -> fact.at().has(Dimension.STAGE, "executed"))
                .filter(fact -> fact.at().has(Dimension.YEAR, document.year()))
                .forEach(fact -> spent.putIfAbsent(fact.at(), fact));
        Facts.told(document)
                .filter(fact -> fact.at()
                        .find(Dimension.STAGE)
                        .filter("executed"::equals)
                        .isEmpty())
                .map(budget -> budget.at().with(Dimension.STAGE, "executed"))
                .distinct()
                .map(spent::get)
                .filter(Objects::nonNull)
                .forEach(fact -> check(document, body, fact.at(), fact, out));
        if (out.tally().pass() + out.findings().size() == 0) {
            out.notApplicable(new Text("说明文字没有同时写预算数和决算数。", "The text prints no budget beside what was spent."));
        }
    }

    private static void check(FilledDocument document, List<Paragraph> body, Coordinates at, Fact spent, Verdicts out) {
        List<Fact> budgets = Facts.told(document)
                .filter(fact -> fact.at().names(Dimension.STAGE) && !fact.at().equals(at))
                .filter(fact -> fact.at().with(Dimension.STAGE, "executed").equals(at))
                .toList();
        Fact budget = budgets.getLast();
        boolean same = spent.figure()
                .orElseThrow()
                .interval()
                .meets(budget.figure().orElseThrow().interval());
        if (same || isExplained(document, at) || isFollowedByReason(body, budget)) {
            out.pass();
            return;
        }
        out.fail(out.finding()
                .message(
                        "支出决算 %s 与预算 %s 不一致，没有说明主要原因。",
                        "%s was spent of a budget of %s, and no reason is stated.", spent.value(), budget.value())
                .remedy("写明决算数与预算数差异的主要原因。", "State the main reason of the difference.")
                .at(spent.source().place())
                .against(budget.source().place())
                .build());
    }

    /** A comparison of the two with a reason, or of the item they are a part of; 持平 is held against the figures elsewhere. */
    private static boolean isExplained(FilledDocument document, Coordinates at) {
        return document.stated(Change.class)
                .filter(change -> isOrHolds(change.subject(), at)
                        && change.against().find(Dimension.YEAR).equals(at.find(Dimension.YEAR)))
                .anyMatch(change ->
                        change.direction() == Direction.FLAT || !change.reason().isEmpty());
    }

    /** However the comparison is worded or misspelt, a reason is one. */
    private static boolean isFollowedByReason(List<Paragraph> body, Fact budget) {
        int line = budget.source().place().line();
        return body.stream()
                .filter(paragraph -> paragraph.spans().stream().anyMatch(span -> span.line() == line))
                .map(Paragraph::text)
                .map(text ->
                        text.substring(Math.max(0, text.indexOf(budget.value().toString()))))
                .anyMatch(text -> REASON.matcher(text).find());
    }

    private static boolean isOrHolds(Coordinates subject, Coordinates at) {
        String item = at.find(Dimension.ITEM).orElse("");
        return subject.equals(at)
                || subject.find(Dimension.ITEM)
                        .filter(whole -> item.startsWith(whole + "."))
                        .map(whole -> at.with(Dimension.ITEM, whole))
                        .filter(subject::equals)
                        .isPresent();
    }
}
