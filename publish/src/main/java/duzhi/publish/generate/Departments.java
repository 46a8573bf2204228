package duzhi.publish.generate;

import duzhi.ledger.fact.Fact;
import duzhi.publish.entry.Agency;
import duzhi.publish.entry.Draft;
import duzhi.publish.entry.Text;
import java.util.List;
import java.util.Map;

/**
 * Invented departments that are true: what is entered is complete and agrees, so that whatever an audit of their
 * documents finds was put there, or is a mistake of the audit.
 */
public final class Departments {

    private Departments() {}

    /** Families of forms that departments can be drawn for. */
    public static List<String> sets() {
        return Outline.sets();
    }

    /**
     * A department. The same seed, size and set give the same department.
     *
     * @param seed which of all departments
     * @param size how many units it has, from 1
     * @param set id of the family of forms it publishes by
     * @throws IllegalArgumentException for a set that no department is drawn for, or a size below 1
     */
    public static Draft draw(long seed, int size, String set) {
        if (size < 1) {
            throw new IllegalArgumentException("a department has at least one unit, not " + size);
        }
        Outline outline = Outline.of(set);
        Cast cast = Cast.draw(outline, size, new Dice(seed, "cast"));
        Plan plan = Plan.draw(outline, cast, new Dice(seed, "plan"));
        List<Fact> facts = Books.draw(outline, cast, plan, new Dice(seed, "books"));
        List<Agency> units = cast.units().stream().map(Cast.Member::agency).toList();
        Draft draft = new Draft(
                set,
                outline.year(),
                cast.agency(),
                units,
                facts,
                List.of(),
                Tasks.draw(outline, plan, facts, new Dice(seed, "tasks")),
                Tasks.whole(outline, cast, plan),
                Map.of());
        List<Fact> before = LastYear.of(outline, draft, new Dice(seed, "before"));
        Map<String, Text> texts = Writing.draw(outline, cast, draft, new Dice(seed, "texts"));
        return with(with(draft, facts, before), texts);
    }

    /** The same department with other lines. */
    static Draft with(Draft draft, List<Fact> facts, List<Fact> before) {
        return new Draft(
                draft.set(),
                draft.year(),
                draft.agency(),
                draft.units(),
                facts,
                before,
                draft.projects(),
                draft.whole(),
                draft.texts());
    }

    private static Draft with(Draft draft, Map<String, Text> texts) {
        return new Draft(
                draft.set(),
                draft.year(),
                draft.agency(),
                draft.units(),
                draft.facts(),
                draft.comparatives(),
                draft.projects(),
                draft.whole(),
                texts);
    }
}
