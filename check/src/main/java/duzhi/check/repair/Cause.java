package duzhi.check.repair;

import duzhi.check.finding.Suggestion;
import duzhi.check.finding.Text;
import duzhi.ledger.source.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One mistake behind relations that do not hold, and the repairs that compete for it.
 *
 * @param broken for each relation that it breaks the places of its figures; for a rate the place that states it
 * @param changed places of the figures that the likeliest repairs change
 * @param evidence further places they rest on
 * @param suggestions the repairs, the likeliest first; none where nothing follows
 * @param why what speaks for the likeliest one, or {@link Text#NONE} where several are tied
 * @param root how the mistake is told where no single finding tells it
 */
public record Cause(
        List<Set<Place>> broken,
        Set<Place> changed,
        Set<Place> evidence,
        List<Suggestion> suggestions,
        Text why,
        Optional<Root> root) {

    /**
     * The words for a root cause of several findings; {@code {n}} in the message stands for their number.
     *
     * @param at the places in question
     * @param operands the parts that were put together
     * @param stated what is printed there, or empty
     * @param size what is missing or too much, or empty
     */
    public record Root(
            Text message, Text remedy, Text why, List<Place> at, List<Place> operands, String stated, String size) {}

    /** Keeps its own collections. */
    public Cause {
        broken = List.copyOf(broken);
        suggestions = List.copyOf(suggestions);
    }

    /** Whether the likeliest repair stands alone, so that nothing has to be chosen. */
    public boolean isDecided() {
        return !suggestions.isEmpty()
                && (suggestions.size() == 1 || suggestions.get(1).rank() > 1);
    }
}
