package duzhi.workflow.route;

import duzhi.check.finding.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way of one kind of document.
 *
 * @param kind its id
 * @param name shown
 * @param document kind of published document its forms belong to, such as {@code department-budget}; empty where it has none
 * @param sheets keys of the sheets that are filled in, empty for all of the form
 * @param creator the role that begins one, empty where the system does
 * @param waivers roles that may answer for a finding
 * @param states by id, in order; the first is where it begins
 */
public record Route(
        String kind,
        Text name,
        String document,
        List<String> sheets,
        String creator,
        List<String> waivers,
        Map<String, State> states) {

    /** Keeps its own, in order. */
    public Route {
        sheets = List.copyOf(sheets);
        waivers = List.copyOf(waivers);
        states = new LinkedHashMap<>(states);
    }

    /** Where it begins. */
    public State first() {
        return states.values().iterator().next();
    }

    /**
     * A state by its id.
     *
     * @throws IllegalArgumentException where there is none
     */
    public State state(String id) {
        State state = states.get(id);
        if (state == null) {
            throw new IllegalArgumentException("a " + kind + " is never '" + id + "'");
        }
        return state;
    }

    /** The state it was moved on from to get here. */
    public Optional<State> before(State state) {
        return states.values().stream()
                .filter(each -> each.next().equals(state.id()))
                .findFirst();
    }
}
