package duzhi.workflow.route;

import duzhi.check.finding.Text;
import duzhi.form.load.Definition;
import duzhi.workflow.duty.Roles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One route out of its definition; a name that nothing defines is a problem with its line. */
final class RouteReader {

    private final Roles roles;

    RouteReader(Roles roles) {
        this.roles = roles;
    }

    Route read(Definition route) {
        Map<String, State> states = new LinkedHashMap<>();
        route.list("states", this::state).forEach(state -> states.put(state.id(), state));
        states.values().forEach(state -> {
            known(route, states, state.next());
            known(route, states, state.replaced());
            state.returns().forEach(back -> known(route, states, back));
        });
        return new Route(
                route.text("kind"),
                new Text(route.text("zh"), route.text("en")),
                route.text("document", ""),
                route.words("sheets"),
                role(route, route.text("creator", "")),
                route.words("waivers").stream().map(each -> role(route, each)).toList(),
                states);
    }

    private static void known(Definition route, Map<String, State> states, String id) {
        if (!id.isEmpty() && !states.containsKey(id)) {
            route.problem("no state is called '" + id + "'");
        }
    }

    private State state(Definition state) {
        return new State(
                state.text("id"),
                new Text(state.text("zh"), state.text("en")),
                role(state, state.text("by", "")),
                state.text("does", ""),
                state.text("next", ""),
                state.text("replaced", ""),
                state.words("returns"),
                state.flag("edits"),
                state.words("guards", Guard::of),
                hidden(state),
                state.text("due", ""),
                state.text("phase", ""),
                state.flag("public"));
    }

    private List<String> hidden(Definition state) {
        return state.words("hidden").stream().map(each -> role(state, each)).toList();
    }

    private String role(Definition at, String id) {
        if (!id.isEmpty() && !roles.knows(id)) {
            at.problem("no role is called '" + id + "'");
        }
        return id;
    }
}
