package duzhi.form.load;

import duzhi.form.model.Balance;
import duzhi.form.model.Column;
import duzhi.form.model.Form;
import duzhi.form.model.FormSet;
import duzhi.form.model.Narrative;
import duzhi.ledger.fact.Dimension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every form Duzhi knows. A set is a folder under {@code duzhi/form/sets}: {@code set.yaml} lists its form files and {@code narrative.yaml} tells what the text beside them says. The file {@code duzhi/form/sets/index.yaml} lists the folders, so adding a form or a set needs no Java.
 */
public final class Forms {

    private static final String ROOT = "/duzhi/form/sets/";

    private static final class Holder {
        private static final Forms INSTANCE = new Forms();
    }

    private final List<FormSet> sets;

    private Forms() {
        Definition.Problems problems = new Definition.Problems();
        Definition index = parse("index.yaml", problems);
        sets = index.words("sets").stream().map(folder -> set(folder, problems)).toList();
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

    private static FormSet set(String folder, Definition.Problems problems) {
        Definition file = parse(folder + "/set.yaml", problems);
        return file.finish(d -> {
            Map<String, List<Column>> shared = new LinkedHashMap<>();
            d.find("columns")
                    .ifPresent(groups ->
                            groups.keys().forEach(name -> shared.put(name, groups.list(name, FormReader::column))));
            FormReader reader = new FormReader(d.text("set"), shared);
            List<Form> forms = d.words("forms").stream()
                    .map(name -> parse(folder + "/" + name + ".yaml", problems).finish(each -> form(reader, each)))
                    .toList();
            return new FormSet(
                    d.text("set"),
                    d.text("document"),
                    FormReader.wording(d),
                    d.text("region"),
                    d.words("places"),
                    d.number("from"),
                    d.number("to"),
                    optional(d, "disclosure"),
                    d.text("basis"),
                    forms,
                    d.list("balances", Forms::balance),
                    narrative(folder, problems));
        });
    }

    /** The text beside the tables is defined in a file of its own, where it is defined at all. */
    private static @Nullable Narrative narrative(String folder, Definition.Problems problems) {
        String file = folder + "/narrative.yaml";
        return Forms.class.getResource(ROOT + file) == null
                ? null
                : parse(file, problems).finish(NarrativeReader::read);
    }

    private static Form form(FormReader reader, Definition d) {
        Form form = reader.read(d);
        FormCheck.check(form, d::problem);
        return form;
    }

    private static @Nullable String optional(Definition d, String key) {
        return d.has(key) ? d.text(key) : null;
    }

    private static Balance balance(Definition d) {
        return new Balance(d.words("over", Dimension::of), d.text("basis"));
    }

    private static Definition parse(String file, Definition.Problems problems) {
        return Definition.parse(file, resource(ROOT + file), problems);
    }

    static String resource(String path) {
        try (InputStream in = Forms.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the definition file " + path + " is named but not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
