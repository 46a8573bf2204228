package duzhi.server.demo;

import duzhi.form.load.Definition;
import java.util.List;
import java.util.Map;

/**
 * What the demonstration bureau is like.
 *
 * @param region whose calendar and forms it follows
 * @param form the family of forms of its budgets
 * @param code of the finance bureau
 * @param name of the finance bureau
 * @param departments those it has
 * @param past of how many units the budget of the year before is there
 * @param projects in the library, of units by their place among all
 * @param adjustment of the first unit's budget of the year before
 * @param days when each step was taken, month and day
 * @param archive when each step of what was published before was taken: month and day, in the budget year or so many years
 *     before it
 * @param notice of the correction that was published
 * @param row the text that it adds to
 * @param adds what it adds
 */
record Script(
        String region,
        String form,
        String code,
        String name,
        List<Department> departments,
        int past,
        List<Project> projects,
        Adjustment adjustment,
        Map<String, String> days,
        Map<String, String> archive,
        String notice,
        String row,
        String adds) {

    /**
     * A department drawn from a seed.
     *
     * @param units where the budget of each of its units stands
     * @param whole where its own budget stands, which takes over those of its units; empty where it has not begun one
     * @param years how many years ago each budget of the whole department was that it has published
     * @param disclosed how far last year's disclosure of each of its units came, {@code none} where there was none
     */
    record Department(long seed, List<String> units, String whole, List<Integer> years, List<String> disclosed) {}

    /** A project of a unit, and where it stands. */
    record Project(int unit, String state, Map<String, String> cells, List<Map<String, String>> indicators) {}

    /** Yuan that are moved from one line to another. */
    record Adjustment(String number, String reason, String amount, String state) {}

    static Script load() {
        Definition.Problems problems = new Definition.Problems();
        Script script = Definition.parse(
                        "demo.yaml", Definition.resource(Script.class, "/duzhi/server/demo.yaml"), problems)
                .finish(Script::read);
        problems.raise();
        return script;
    }

    private static Script read(Definition file) {
        Definition finance = file.find("finance").orElseThrow();
        Definition correction = file.find("correction").orElseThrow();
        return new Script(
                file.text("region"),
                file.text("form"),
                finance.text("code"),
                finance.text("name"),
                file.list(
                        "departments",
                        each -> new Department(
                                each.number("seed"),
                                each.words("units"),
                                each.text("whole", ""),
                                each.words("years", Integer::valueOf),
                                each.words("disclosed"))),
                file.number("past"),
                file.list("projects", Script::project),
                adjustment(file.find("adjustment").orElseThrow()),
                file.map("days"),
                file.map("archive"),
                correction.text("notice"),
                correction.text("row"),
                correction.text("adds"));
    }

    private static Project project(Definition file) {
        return new Project(
                file.number("unit"),
                file.text("state"),
                file.map("cells"),
                file.list("indicators", each -> each.map("cells")));
    }

    private static Adjustment adjustment(Definition file) {
        return new Adjustment(file.text("number"), file.text("reason"), file.text("amount"), file.text("state"));
    }
}
