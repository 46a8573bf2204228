package duzhi.proof.generated;

import duzhi.publish.entry.Agency;
import duzhi.publish.entry.Draft;
import duzhi.publish.entry.Project;
import duzhi.publish.entry.Text;
import duzhi.publish.entry.Whole;
import duzhi.publish.generate.Departments;
import duzhi.publish.input.CsvFolder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Drafts for every form that can be printed, by what they are called. */
final class Layouts {

    private static final Path GOALS = Path.of("../examples/entries/goals/云溪市青禾区文化馆");

    private Layouts() {}

    /**
     * Of each family that departments are drawn for, one unit and several, short names and one that a heading breaks; of
     * the families whose forms are theirs in another place or year, one; of goals by themselves, the sample.
     */
    static Map<String, Draft> all() {
        Map<String, Draft> all = new LinkedHashMap<>();
        for (String set : Departments.sets()) {
            for (List<Integer> drawn : List.of(List.of(3, 1), List.of(4, 3), List.of(5, 4))) {
                Draft draft = Departments.draw(drawn.getFirst(), drawn.getLast(), set);
                all.put("%s, department %d of %d units".formatted(set, drawn.getFirst(), drawn.getLast()), draft);
            }
        }
        Draft evaluated = Departments.draw(6, 2, "self-evaluation");
        all.put("self-evaluation of a whole department", whole(evaluated, Departments.draw(8, 1, "self-evaluation")));
        all.put("henan-2023", as("henan-2023", Departments.draw(3, 2, "henan-2021", 2024)));
        all.put("shanghai-accounts", inShanghai(Departments.draw(3, 2, "national-accounts")));
        all.put("goals", CsvFolder.read(GOALS).draft().orElseThrow());
        return all;
    }

    /** The department evaluates itself as a whole, by the indicators of a project of another. */
    private static Draft whole(Draft draft, Draft other) {
        Project project = other.projects().stream()
                .filter(each -> each.indicators().stream()
                        .allMatch(indicator -> indicator.reason().isEmpty()))
                .findFirst()
                .orElseThrow();
        return with(
                draft.set(),
                draft,
                Optional.of(new Whole(project.goal(), project.achieved(), List.of(), project.indicators())));
    }

    /** The same lines by the forms of another family. */
    private static Draft as(String set, Draft draft) {
        return with(set, draft, draft.whole());
    }

    /** What the names of the department and its units begin with says whose forms they are. */
    private static Draft inShanghai(Draft draft) {
        Draft moved = as("shanghai-accounts", draft);
        return new Draft(
                moved.set(),
                moved.year(),
                moved(moved.agency()),
                moved.units().stream().map(Layouts::moved).toList(),
                moved.facts(),
                moved.comparatives(),
                moved.projects(),
                moved.whole(),
                moved.texts().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                each -> new Text(
                                        moved(each.getValue().words()),
                                        each.getValue().place()))));
    }

    private static Agency moved(Agency agency) {
        return new Agency(agency.code(), moved(agency.name()));
    }

    private static String moved(String words) {
        return words.replace("云溪市", "上海市");
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
