package duzhi.publish.input;

import duzhi.check.finding.Text;
import duzhi.ledger.fact.Coordinates;
import java.util.List;
import java.util.Map;

/**
 * What must hold between sums of lines; shown live in the workbook and tested when it is read.
 *
 * @param id its name in the definition
 * @param words what must hold
 * @param equal whether both sides are equal, or the left one does not exceed the right one
 * @param groups sources of money it holds for one by one, by name; one group without codes where it holds for all together
 * @param units whether it holds for every unit by itself
 * @param left what is added up on the left
 * @param right what is added up on the right
 */
record Condition(
        String id,
        Text words,
        boolean equal,
        Map<String, List<String>> groups,
        boolean units,
        List<Coordinates> left,
        List<Coordinates> right) {}
