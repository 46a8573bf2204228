package duzhi.form.load;

import duzhi.form.model.Form;
import duzhi.form.model.FormSet;
import java.util.List;
import java.util.Optional;

/**
 * Every form Duzhi knows. A set is a folder under {@code duzhi/form/sets}: {@code set.yaml} lists its form files and {@code narrative.yaml} tells what the text beside them says. The file {@code duzhi/form/sets/index.yaml} lists the folders, so adding a form or a set needs no Java.
 */
public final class Forms {

    private static final String ROOT = "/duzhi/form/sets/";

    private static final class Holder {
        private static final Forms INSTANCE = new Forms();
    }

    private record Part(FormSet set, Definition.Problems problems) {
        static Part read(String folder) {
            Definition.Problems problems = new Definition.Problems();
            return new Part(SetReader.read(folder, problems), problems);
        }
    }

    private final List<FormSet> sets;

    private Forms() {
        Definition.Problems problems = new Definition.Problems();
        Definition index = parse("index.yaml", problems);
        // Side by side: reading them is a good part of a short run.
        List<Part> parts = index.words("sets").parallelStream().map(Part::read).toList();
        sets = parts.stream().map(Part::set).toList();
        parts.forEach(part -> problems.add(part.problems));
        problems.raise();
    }

    /** The forms that come with Duzhi; throws {@link IllegalStateException} listing every problem of the files. */
    public static Forms load() {
        return Holder.INSTANCE;
    }

    /** Every set, in the order of the index. */
    public List<FormSet> sets() {
        return sets;
    }

    /** Every form of every set. */
    public List<Form> all() {
        return sets.stream().flatMap(set -> set.forms().stream()).toList();
    }

    /** A set by id. */
    public Optional<FormSet> findSet(String id) {
        return sets.stream().filter(set -> set.id().equals(id)).findFirst();
    }

    /** Whether there is such a file among the sets. */
    static boolean has(String file) {
        return Forms.class.getResource(ROOT + file) != null;
    }

    static Definition parse(String file, Definition.Problems problems) {
        return Definition.parse(file, resource(ROOT + file), problems);
    }

    static String resource(String path) {
        return Definition.resource(Forms.class, path);
    }
}
