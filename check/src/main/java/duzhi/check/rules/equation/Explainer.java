package duzhi.check.rules.equation;

import duzhi.check.finding.Text;
import duzhi.check.relation.Linear;
import duzhi.check.relation.Term;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Unit;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for the figure that explains a difference: an item counted in the wrong place, or a unit slip. */
final class Explainer {

    private static final Set<Dimension> MISPLACED =
            EnumSet.of(Dimension.FUNCTION, Dimension.CATEGORY, Dimension.ITEM, Dimension.PROJECT, Dimension.INDICATOR);
    private static final Set<Dimension> FREE = EnumSet.of(Dimension.FLOW, Dimension.AGENCY);

    private final Naming naming;

    Explainer(Naming naming) {
        this.naming = naming;
    }

    Text explain(FilledDocument document, Linear relation) {
        BigDecimal difference = relation.difference();
        if (relation.kind().isEquality() && isTenThousandfold(relation)) {
            return new Text(
                    "两边恰好相差一万倍：其中一处的计量单位（元、万元）写错或漏换算。",
                    "one side is exactly ten thousand times the other: yuan and 10,000 yuan are mixed up.");
        }
        List<Fact> equal = sameSize(document, relation, difference.abs());
        List<Coordinates> places = equal.stream()
                .map(fact -> fact.at().without(Dimension.FLOW))
                .distinct()
                .toList();
        return places.size() == 1 ? misplaced(equal.getFirst(), difference) : Text.NONE;
    }

    private Text misplaced(Fact item, BigDecimal difference) {
        Text what = naming.place(item.at());
        Text where = Naming.spot(item.source().place());
        boolean more = difference.signum() > 0;
        return new Text(
                "差额恰好等于%s的“%s”%s：该项%s。"
                        .formatted(where.zh(), what.zh(), item.value(), more ? "很可能被并入了此处" : "很可能在此处被漏计"),
                "the difference is exactly “%s” %s (%s), which was probably %s here."
                        .formatted(what.en(), item.value(), where.en(), more ? "counted in" : "left out"));
    }

    private static boolean isTenThousandfold(Linear relation) {
        BigDecimal left = Linear.sum(relation.left());
        BigDecimal right = Linear.sum(relation.right());
        BigDecimal factor = Unit.TEN_THOUSAND_YUAN.factor();
        boolean money = relation.left().getFirst().figure().unit().kind() == Unit.Kind.MONEY;
        return money
                && left.signum() != 0
                && (left.multiply(factor).compareTo(right) == 0
                        || right.multiply(factor).compareTo(left) == 0);
    }

    /** Printed figures of that size that differ from the relation's place only in where they are counted. */
    private List<Fact> sameSize(FilledDocument document, Linear relation, BigDecimal size) {
        Set<Fact> own = relation.terms().map(Term::fact).collect(Collectors.toSet());
        return document.facts().stream()
                .filter(fact -> fact.figure().isPresent() && !own.contains(fact))
                .filter(fact -> fact.figure().orElseThrow().exact().compareTo(size) == 0)
                .filter(fact -> isSibling(fact.at(), relation.at()))
                .toList();
    }

    private static boolean isSibling(Coordinates other, Coordinates at) {
        boolean elsewhere = false;
        for (Dimension dimension : Dimension.values()) {
            boolean same = java.util.Objects.equals(other.code(dimension), at.code(dimension));
            if (!same && !MISPLACED.contains(dimension) && !FREE.contains(dimension)) {
                return false;
            }
            elsewhere |= !same && MISPLACED.contains(dimension) && other.names(dimension);
        }
        return elsewhere;
    }
}
