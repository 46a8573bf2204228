package duzhi.check.rules.goal;

import java.util.List;

/**
 * Which unit the amounts of a document are in. A form may print 万元 above figures that were exported in yuan; the
 * words that explain the amounts tell, each coincidence being one in ten thousands.
 *
 * @param stated amounts that agree with their explanations in the unit the form states
 * @param other amounts that agree only in the other unit
 */
record AmountUnits(List<Costing> stated, List<Costing> other) {

    static AmountUnits of(List<Costing> costings) {
        List<Costing> stated = costings.stream()
                .filter(each -> each.isFunded() && each.agrees(/* stated= */ true))
                .toList();
        List<Costing> other = costings.stream()
                .filter(each -> each.isFunded() && !stated.contains(each) && each.agrees(/* stated= */ false))
                .toList();
        return new AmountUnits(stated, other);
    }

    /** Whether every amount that can be told is in the other unit. */
    boolean areOther() {
        return stated.isEmpty() && !other.isEmpty();
    }
}
