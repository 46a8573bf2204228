package duzhi.publish.input;

import duzhi.form.load.Definition;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The input forms, each read when it is asked for, once. */
final class InputForms {

    private static final String ROOT = "/duzhi/publish/input/";

    private static final class Holder {
        private static final List<String> KNOWN = index();
    }

    private static final Map<String, InputForm> READ = new ConcurrentHashMap<>();

    private InputForms() {}

    static List<String> known() {
        return Holder.KNOWN;
    }

    static InputForm get(String set) {
        if (!known().contains(set)) {
            throw new IllegalArgumentException(
                    "no input is defined for '" + set + "'; defined are " + String.join(", ", known()));
        }
        return READ.computeIfAbsent(set, InputForms::read);
    }

    private static List<String> index() {
        Definition.Problems problems = new Definition.Problems();
        List<String> known = parse("index", problems).words("sets");
        problems.raise();
        return known;
    }

    private static InputForm read(String set) {
        Definition.Problems problems = new Definition.Problems();
        InputForm form = InputFormReader.read(set, problems);
        problems.raise();
        return form;
    }

    /** A definition file by name. */
    static Definition parse(String name, Definition.Problems problems) {
        String file = name + ".yaml";
        return Definition.parse("input/" + file, Definition.resource(InputForms.class, ROOT + file), problems);
    }
}
