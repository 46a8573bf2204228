package duzhi.publish.written;

import duzhi.publish.edition.Edition;
import duzhi.publish.entry.Draft;
import duzhi.publish.entry.Project;
import duzhi.publish.entry.Whole;
import duzhi.publish.generate.Departments;
import duzhi.publish.input.CsvFolder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A document of each family of forms, so that every form that can be printed is printed. */
final class Layouts {

    private static final Path GOALS = Path.of("../examples/entries/goals/云溪市青禾区文化馆");

    /** By the id of the family. */
    static final Map<String, Edition> ALL = all();

    private Layouts() {}

    private static Map<String, Edition> all() {
        Map<String, Edition> all = new LinkedHashMap<>();
        for (String set : Departments.sets()) {
            Draft draft = Departments.draw(3, 3, set);
            all.put(set, Edition.of(set.equals("self-evaluation") ? whole(draft) : draft));
        }
        all.put("henan-2023", Edition.of(as("henan-2023", Departments.draw(3, 2, "henan-2021", 2024))));
        all.put("shanghai-accounts", Edition.of(as("shanghai-accounts", Departments.draw(3, 2, "national-accounts"))));
        all.put("goals", Edition.of(CsvFolder.read(GOALS).draft().orElseThrow()));
        return all;
    }

    /** The department evaluates itself as a whole, by the indicators of its first project. */
    private static Draft whole(Draft draft) {
        Project project = draft.projects().getFirst();
        Whole whole = new Whole(project.goal(), project.achieved(), List.of(), project.indicators());
        return with(draft.set(), draft, Optional.of(whole));
    }

    /** The same lines by the forms of another family. */
    private static Draft as(String set, Draft draft) {
        return with(set, draft, draft.whole());
    }

    private static Draft with(String set, Draft draft, Optional<Whole> whole) {
        return new Draft(
                set,
                draft.year(),
                draft.agency(),
                draft.units(),
                draft.facts(),
                draft.comparatives(),
                draft.projects(),
                whole,
                draft.texts());
    }
}
