package duzhi.workflow.duty;

import duzhi.check.finding.Text;
import duzhi.form.load.Definition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every role, as {@code roles.yaml} defines them. */
public final class Roles {

    private final Map<String, Role> all;

    private Roles(Map<String, Role> all) {
        this.all = all;
    }

    /**
     * Reads the roles.
     *
     * @throws IllegalStateException with every mistake and its line
     */
    public static Roles of(String file, String yaml) {
        Definition.Problems problems = new Definition.Problems();
        Map<String, Role> roles = new LinkedHashMap<>();
        Definition.parse(file, yaml, problems).list("roles", Roles::role).forEach(role -> roles.put(role.id(), role));
        problems.raise();
        return new Roles(roles);
    }

    private static Role role(Definition role) {
        return new Role(
                role.text("id"),
                new Text(role.text("zh"), role.text("en")),
                Role.Reach.valueOf(role.text("reach").toUpperCase(Locale.ROOT)),
                role.flag("reads"),
                role.flag("administers"));
    }

    /** In the order of the file. */
    public List<Role> all() {
        return List.copyOf(all.values());
    }

    /** Whether there is such a role. */
    public boolean knows(String id) {
        return all.containsKey(id);
    }

    /**
     * A role by its id.
     *
     * @throws IllegalArgumentException where there is none
     */
    public Role get(String id) {
        Role role = all.get(id);
        if (role == null) {
            throw new IllegalArgumentException("no role is called '" + id + "'");
        }
        return role;
    }
}
