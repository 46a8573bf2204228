package duzhi.publish.generate;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Value;
import duzhi.publish.entry.Agency;
import duzhi.publish.entry.Draft;
import duzhi.publish.entry.Text;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
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
        Outline outline = Outline.of(set);
        return draw(outline, cast(outline, size, seed), seed);
    }

    /**
     * A department in a year of choice; it keeps its name and its units from year to year.
     *
     * @throws IllegalArgumentException as {@link #draw(long, int, String)} does
     */
    public static Draft draw(long seed, int size, String set, int year) {
        Outline outline = Outline.of(set).in(year);
        return draw(outline, cast(outline, size, seed), seed + year);
    }

    /**
     * One unit of a department by itself, as it enters its own budget.
     *
     * @param index which of its units, from 0
     * @throws IllegalArgumentException as {@link #draw(long, int, String)} does
     */
    public static Draft unit(long seed, int size, String set, int year, int index) {
        Outline outline = Outline.of(set).in(year);
        return draw(outline, cast(outline, size, seed).only(index), seed + year + index * 1000L);
    }

    private static Cast cast(Outline outline, int size, long seed) {
        if (size < 1) {
            throw new IllegalArgumentException("a department has at least one unit, not " + size);
        }
        return Cast.draw(outline, size, new Dice(seed, "cast"));
    }

    private static Draft draw(Outline outline, Cast cast, long seed) {
        Plan plan = Plan.draw(outline, cast, new Dice(seed, "plan"));
        List<Fact> facts = Books.draw(outline, cast, plan, new Dice(seed, "books"));
        List<Agency> units = cast.units().stream().map(Cast.Member::agency).toList();
        Draft draft = new Draft(
                outline.set(),
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

    /**
     * A draft as a clerk enters it: figures beside the classifications stand for the whole, not for each unit, and every
     * fund that is spent is received.
     */
    public static Draft entered(Draft draft) {
        Map<Coordinates, Fact> whole = new LinkedHashMap<>();
        boolean received = draft.facts().stream().anyMatch(fact -> fact.at().has(Dimension.FLOW, "revenue"));
        if (!received) {
            draft.facts().stream()
                    .filter(fact ->
                            fact.at().names(Dimension.FUND) && !fact.at().names(Dimension.ITEM))
                    .map(Departments::received)
                    .forEach(fact -> whole.merge(fact.at(), fact, Departments::plus));
        }
        for (Fact fact : draft.facts()) {
            boolean beside = fact.at().names(Dimension.ITEM);
            Coordinates at = beside ? fact.at().without(Dimension.AGENCY) : fact.at();
            whole.merge(at, Fact.stated(fact.id(), at, fact.value(), fact.source()), Departments::plus);
        }
        return with(draft, List.copyOf(whole.values()), draft.comparatives());
    }

    private static Fact received(Fact spent) {
        Coordinates at = spent.at().with(Dimension.FLOW, "revenue");
        for (Dimension dimension : List.of(
                Dimension.FUNCTION,
                Dimension.ECONOMY,
                Dimension.GOVERNMENT_ECONOMY,
                Dimension.CATEGORY,
                Dimension.PROJECT)) {
            at = at.without(dimension);
        }
        return Fact.stated("R" + spent.id(), at, spent.value(), spent.source());
    }

    private static Fact plus(Fact one, Fact other) {
        Figure first = one.figure().orElseThrow();
        BigDecimal sum = first.exact().add(other.figure().orElseThrow().exact());
        return Fact.stated(one.id(), one.at(), new Value.Number(new Figure(sum, first.unit())), one.source());
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
