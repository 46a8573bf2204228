package duzhi.check.rules.equation;

import duzhi.check.derive.Naming;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Statement.Change;
import duzhi.form.filled.Statement.Direction;
import duzhi.form.load.Dimensions;
import duzhi.form.model.Tree;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.source.Place;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the text says how a whole and each of its parts changed on one year, the changes of the parts add up to that of
 * the whole. Changes are often shortened instead of rounded, so one step of the coarsest digit is allowed for each.
 */
final class ChangesAddUp implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "N-27",
            Severity.ERROR,
            new Text("总数的增减额等于各组成部分增减额之和。", "The change of a whole is the sum of the changes of its parts."),
            Basis.IDENTITY,
            List.of("N-27", "N-12"));
    private static final List<Dimension> DIVIDED = List.of(Dimension.FUND, Dimension.ITEM, Dimension.CATEGORY);

    private final Dimensions dimensions;
    private final Naming naming;

    ChangesAddUp(Dimensions dimensions, Naming naming) {
        this.dimensions = dimensions;
        this.naming = naming;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Change> changes = Sizes.told(document);
        DIVIDED.forEach(dimension -> dimensions.trees(dimension).stream()
                .filter(tree -> !tree.whole().isEmpty() && !dimensions.isBeside(tree))
                .forEach(tree -> wholes(tree, changes).forEach(whole -> check(whole, tree, changes, out))));
        if (out.tally().pass() + out.findings().size() == 0) {
            out.notApplicable(
                    new Text("没有同时写明总数和各部分增减额的。", "Nowhere a whole and all its parts are said to have changed."));
        }
    }

    /** However often a whole is said to have changed by an amount, that is one statement. */
    private static List<Change> wholes(Tree tree, List<Change> changes) {
        return changes.stream()
                .filter(change -> change.subject().has(tree.dimension(), tree.whole()))
                .collect(Collectors.toMap(
                        change -> List.of(change.subject(), change.against(), Sizes.size(change)),
                        change -> change,
                        (first, again) -> first,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private void check(Change whole, Tree tree, List<Change> changes, Verdicts out) {
        List<Change> parts = tree.parts().stream()
                .map(part -> of(part, whole, tree.dimension(), changes))
                .flatMap(Optional::stream)
                .toList();
        if (parts.size() < tree.parts().size()) {
            return;
        }
        BigDecimal sum = parts.stream().map(Sizes::size).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal allowed = parts.stream().map(ChangesAddUp::step).reduce(step(whole), BigDecimal::add);
        if (Sizes.size(whole).subtract(sum).abs().compareTo(allowed) <= 0) {
            out.pass();
        } else {
            fail(whole, parts, sum, out);
        }
    }

    private static Optional<Change> of(String part, Change whole, Dimension dimension, List<Change> changes) {
        Coordinates subject = whole.subject().with(dimension, part);
        Coordinates against = whole.against().with(dimension, part);
        return changes.stream()
                .filter(change ->
                        change.subject().equals(subject) && change.against().equals(against))
                .findFirst();
    }

    private static BigDecimal step(Change change) {
        boolean none =
                change.direction() == Direction.FLAT || Sizes.size(change).signum() == 0;
        return none ? BigDecimal.ZERO : Objects.requireNonNull(change.delta()).step();
    }

    private void fail(Change whole, List<Change> parts, BigDecimal sum, Verdicts out) {
        Text subject = naming.place(whole.subject());
        String said = shown(whole);
        String added = shown(sum, unit(whole, parts));
        String listZh = parts.stream()
                .map(part -> naming.place(part.subject()).zh() + shown(part))
                .collect(Collectors.joining("、"));
        String listEn = parts.stream()
                .map(part -> "“" + naming.place(part.subject()).en() + "” " + shown(part))
                .collect(Collectors.joining(", "));
        out.fail(out.finding()
                .message(new Text(
                        "“%s”写比%s年增减%s，各部分相加为%s：%s。".formatted(subject.zh(), whole.base(), said, added, listZh),
                        "“%s” is said to have changed by %s on %s; its parts add up to %s: %s."
                                .formatted(subject.en(), said, whole.base(), added, listEn)))
                .remedy("核对总数和各部分的增减额。", "Check the change of the whole and those of its parts.")
                .at(whole.at())
                .against(parts.stream().map(Change::at).toArray(Place[]::new))
                .values(said, added, shown(Sizes.size(whole).subtract(sum), unit(whole, parts)))
                .build());
    }

    /** The unit that the text speaks in. */
    private static Unit unit(Change whole, List<Change> parts) {
        return Stream.concat(Stream.of(whole), parts.stream())
                .flatMap(change -> Optional.ofNullable(change.delta()).stream())
                .findFirst()
                .map(Figure::unit)
                .orElse(Unit.YUAN);
    }

    private static String shown(Change change) {
        if (change.direction() == Direction.FLAT) {
            return "0" + Unit.YUAN.sign();
        }
        return (change.direction() == Direction.DOWN ? "-" : "") + change.delta();
    }

    private static String shown(BigDecimal yuan, Unit unit) {
        return yuan.divide(unit.factor()).stripTrailingZeros().toPlainString() + unit.sign();
    }
}
