package duzhi.publish.input;

import duzhi.form.load.Definition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every input form, read once. */
final class InputForms {

    private static final String ROOT = "/duzhi/publish/input/";

    private static final class Holder {
        private static final Map<String, InputForm> ALL = read();
    }

    private InputForms() {}

    static List<String> known() {
        return List.copyOf(Holder.ALL.keySet());
    }

    static InputForm get(String set) {
        InputForm form = Holder.ALL.get(set);
        if (form == null) {
            throw new IllegalArgumentException(
                    "no input is defined for '" + set + "'; defined are " + String.join(", ", known()));
        }
        return form;
    }

    private static Map<String, InputForm> read() {
        Definition.Problems problems = new Definition.Problems();
        Map<String, InputForm> all = new LinkedHashMap<>();
        parse("index", problems).words("sets").forEach(set -> all.put(set, InputFormReader.read(set, problems)));
        problems.raise();
        return all;
    }

    /** A definition file by name. */
    static Definition parse(String name, Definition.Problems problems) {
        String file = name + ".yaml";
        return Definition.parse("input/" + file, Definition.resource(InputForms.class, ROOT + file), problems);
    }
}
