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
 * @param archive when each step of what was published before was taken: month and day, in the budget year or so many years
 *     before it
 * @param notice of the correction that was published
 * @param row the text that it adds to
 * @param adds what it adds
 */
record Script(
        String region, String form, String code, String name, List<Department> departments,
        Map<String, String> days,
        Map<String, String> archive,
        String notice,
        String row,
        String adds) {

    /**
     * A department drawn from a seed.
     *
     * @param units where the budget of each of its units stands
     * @param years how many years ago each budget of the whole department was that it has published
     * @param disclosed how far last year's disclosure of each of its units came, {@code none} where there was none
     */
    record Department(long seed, List<String> units, List<Integer> years, List<String> disclosed) {}

    static Script load() {
        Definition.Problems problems = new Definition.Problems();
        Script script = Definition.parse("demo.yaml", text(), problems).finish(Script::read);
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
                file.list("departments", each -> new Department(each.number("seed"), each.words("units"), each.words("years", Integer::valueOf), each.words("disclosed"))),
                file.map("days"),
                file.map("archive"),
                correction.text("notice"),
                correction.text("row"),
                correction.text("adds"));
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
