package duzhi.workflow.route;

import duzhi.form.load.Definition;
import duzhi.workflow.duty.Role;
import duzhi.workflow.duty.Roles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every route and the permissions that follow from them. */
public final class Routes {

    private static final String ROOT = "/duzhi/workflow/";

    private final Roles roles;
    private final Map<String, Route> all;

    private Routes(Roles roles, Map<String, Route> all) {
        this.roles = roles;
        this.all = all;
    }

    /** Those that come with Duzhi. */
    public static Routes load() {
        return of(Roles.of("roles.yaml", resource("roles.yaml")), "routes.yaml", resource("routes.yaml"));
    }

    /**
     * Reads routes.
     *
     * @throws IllegalStateException with every mistake and its line
     */
    public static Routes of(Roles roles, String file, String yaml) {
        Definition.Problems problems = new Definition.Problems();
        Map<String, Route> routes = new LinkedHashMap<>();
        Definition.parse(file, yaml, problems)
                .list("routes", route -> new RouteReader(roles).read(route))
                .forEach(route -> routes.put(route.kind(), route));
        problems.raise();
        return new Routes(roles, routes);
    }

    private static String resource(String name) {
        return Definition.resource(Routes.class, ROOT + name);
    }

    /** The roles they name. */
    public Roles roles() {
        return roles;
    }

    /** In the order of the file. */
    public List<Route> all() {
        return List.copyOf(all.values());
    }

    /**
     * The way of a kind.
     *
     * @throws IllegalArgumentException where there is none
     */
    public Route get(String kind) {
        Route route = all.get(kind);
        if (route == null) {
            throw new IllegalArgumentException("no document is of the kind '" + kind + "'");
        }
        return route;
    }

    /** Everything any role may do anywhere: the whole matrix, as the code and the database hold it. */
    public Set<Permission> permissions() {
        Set<Permission> granted = new LinkedHashSet<>();
        for (Route route : all.values()) {
            for (State state : route.states().values()) {
                readers(state).forEach(role -> granted.add(permission(role, route, state, Permission.READ)));
                deeds(route, state, granted);
            }
        }
        return granted;
    }

    private List<String> readers(State state) {
        List<String> readers = new ArrayList<>();
        for (Role role : roles.all()) {
            if (role.reads() && !state.hidden().contains(role.id())) {
                readers.add(role.id());
            }
        }
        return readers;
    }

    private void deeds(Route route, State state, Set<Permission> granted) {
        if (state.equals(route.first()) && !route.creator().isEmpty()) {
            granted.add(permission(route.creator(), route, state, Permission.CREATE));
        }
        if (!state.by().isEmpty()) {
            if (!state.does().isEmpty()) {
                granted.add(permission(state.by(), route, state, state.does()));
            }
            if (state.edits()) {
                granted.add(permission(state.by(), route, state, Permission.EDIT));
            }
            if (!state.returns().isEmpty()) {
                granted.add(permission(state.by(), route, state, Permission.RETURN));
            }
        }
        route.before(state)
                .filter(before -> !state.replaced().isEmpty() && !before.by().isEmpty())
                .ifPresent(before -> granted.add(permission(before.by(), route, state, Permission.REPLACE)));
        route.before(state)
                .filter(before -> state.isOpen() && !before.by().isEmpty())
                .ifPresent(before -> granted.add(permission(before.by(), route, state, Permission.WITHDRAW)));
        if (state.isOpen()) {
            route.waivers().forEach(role -> granted.add(permission(role, route, state, Permission.WAIVE)));
        }
    }

    private static Permission permission(String role, Route route, State state, String deed) {
        return new Permission(role, route.kind(), state.id(), deed);
    }
}
