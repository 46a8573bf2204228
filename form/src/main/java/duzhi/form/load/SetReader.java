package duzhi.form.load;

import duzhi.form.model.Balance;
import duzhi.form.model.Form;
import duzhi.form.model.FormSet;
import duzhi.form.model.Narrative;
import duzhi.ledger.fact.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns one folder into a {@link FormSet}. A set that extends another takes over what its forms share, its balances, its
 * text and every form it lists without a file of its own; what it states itself goes before.
 */
final class SetReader {

    private final String folder;
    private final Definition.Problems problems;
    private final Definition file;
    private final @Nullable SetReader parent;

    private SetReader(String folder, Definition.Problems problems, List<String> heirs) {
        this.folder = folder;
        this.problems = problems;
        this.file = Forms.parse(folder + "/set.yaml", problems);
        this.parent = file.has("extends") ? parent(file.text("extends"), heirs) : null;
    }

    static FormSet read(String folder, Definition.Problems problems) {
        SetReader reader = new SetReader(folder, problems, List.of());
        return reader.file.finish(d -> reader.set());
    }

    private @Nullable SetReader parent(String extended, List<String> heirs) {
        List<String> line = new ArrayList<>(heirs);
        line.add(folder);
        if (line.contains(extended)) {
            file.problem("'extends' leads back to '" + extended + "'");
            return null;
        }
        return new SetReader(extended, problems, line);
    }

    private FormSet set() {
        return new FormSet(
                file.text("set"),
                file.text("document"),
                FormReader.wording(file),
                file.text("region"),
                file.words("places"),
                file.number("from"),
                file.number("to"),
                file.has("disclosure") ? file.text("disclosure") : null,
                file.text("basis"),
                forms(),
                balances(),
                narrative());
    }

    private List<Form> forms() {
        FormReader reader = new FormReader(file.text("set"), shared());
        List<String> names = file.words("forms");
        List<Form> forms = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            int position = i + 1;
            SetReader owner = owner("/" + name + ".yaml");
            Definition d = Forms.parse((owner == null ? folder : owner.folder) + "/" + name + ".yaml", problems);
            forms.add(d.finish(each -> {
                Form read = reader.read(each);
                Form form = owner == null || owner == this ? read : taken(read, name, position);
                FormCheck.check(form, each::problem);
                return form;
            }));
        }
        return forms;
    }

    /** A form of the set that is extended, as this set's own. */
    private Form taken(Form form, String name, int position) {
        return new Form(
                file.text("set") + "-" + name,
                form.set(),
                form.kind(),
                position,
                form.name(),
                form.titles(),
                form.unit(),
                form.at(),
                form.pairs(),
                form.grids(),
                form.layout());
    }

    private Shared shared() {
        Shared above = parent == null ? Shared.NOTHING : parent.shared();
        return new Shared(
                groups("columns", above.columns(), FormReader::column),
                groups("pairs", above.pairs(), FormReader::pair),
                groups("headings", above.headings(), LayoutReader::heading));
    }

    private <T> Map<String, List<T>> groups(String kind, Map<String, List<T>> above, Function<Definition, T> read) {
        Map<String, List<T>> shared = new LinkedHashMap<>(above);
        file.find(kind).ifPresent(groups -> groups.keys().forEach(name -> shared.put(name, groups.list(name, read))));
        return shared;
    }

    private List<Balance> balances() {
        return file.has("balances") || parent == null ? file.list("balances", SetReader::balance) : parent.balances();
    }

    private static Balance balance(Definition d) {
        List<String> flows = d.has("flows") ? d.words("flows") : List.of("revenue", "expenditure");
        return new Balance(flows, d.words("over", Dimension::of), d.text("basis"));
    }

    /** The text beside the tables is defined in a file of its own, where it is defined at all. */
    private @Nullable Narrative narrative() {
        SetReader owner = owner("/narrative.yaml");
        return owner == null
                ? null
                : Forms.parse(owner.folder + "/narrative.yaml", problems).finish(NarrativeReader::read);
    }

    /** The set nearest in line that has the file. */
    private @Nullable SetReader owner(String name) {
        for (SetReader set = this; set != null; set = set.parent) {
            if (Forms.has(set.folder + name)) {
                return set;
            }
        }
        return null;
    }
}
