package duzhi.check.rules.goal;

import duzhi.check.performance.Project;
import duzhi.form.filled.FilledCell;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words of a project that somebody wrote for it.
 *
 * @param cell where they stand
 * @param isName whether it is the name of an indicator
 */
record Passage(FilledCell cell, boolean isName) {

    String text() {
        return cell.text();
    }

    static List<Passage> of(Project project) {
        Stream<Passage> names = project.indicators().stream()
                .flatMap(each -> each.row().find(each.nameColumn()).stream())
                .map(cell -> new Passage(cell, true));
        Stream<Passage> reasons = project.indicators().stream()
                .flatMap(each -> each.row().find("reason").stream())
                .map(cell -> new Passage(cell, false));
        Stream<Passage> goals = Stream.of(project.goal(), project.achieved())
                .flatMap(Optional::stream)
                .map(cell -> new Passage(cell, false));
        return Stream.of(names, reasons, goals).flatMap(part -> part).toList();
    }
}
