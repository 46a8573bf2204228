package duzhi.server.demo;

import duzhi.form.load.Definition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
 * @param days when each step was taken, month and day
 */
record Script(
        String region, String form, String code, String name, List<Department> departments, Map<String, String> days) {

    /** A department drawn from a seed, and where the budget of each of its units stands. */
    record Department(long seed, List<String> units) {}

    static Script load() {
        Definition.Problems problems = new Definition.Problems();
        Script script = Definition.parse("demo.yaml", text(), problems).finish(Script::read);
        problems.raise();
        return script;
    }

    private static Script read(Definition file) {
        Definition finance = file.find("finance").orElseThrow();
        return new Script(
                file.text("region"),
                file.text("form"),
                finance.text("code"),
                finance.text("name"),
                file.list("departments", each -> new Department(each.number("seed"), each.words("units"))),
                file.map("days"));
    }

    private static String text() {
        try (InputStream in = Script.class.getResourceAsStream("/duzhi/server/demo.yaml")) {
            if (in == null) {
                throw new IllegalStateException("demo.yaml is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
