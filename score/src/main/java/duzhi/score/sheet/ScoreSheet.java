package duzhi.score.sheet;

import duzhi.check.performance.Project;
import duzhi.check.performance.Projects;
import duzhi.check.performance.WordList;
import duzhi.form.filled.FilledDocument;
import duzhi.score.policy.Policies;
import duzhi.score.policy.PolicySet;
import java.util.List;
import java.util.Optional;

/**
 * The self-evaluations of a document scored again.
 *
 * @param document as read
 * @param projects one for each self-evaluation, in printed order; none where the document names no year
 */
public record ScoreSheet(FilledDocument document, List<ProjectScore> projects) {

    /** Scores every self-evaluation under the policies of the document's region and year. */
    public static ScoreSheet of(FilledDocument document, Policies policies) {
        List<ProjectScore> scores = year(document).stream()
                .map(year -> policies.applicable(region(document), year))
                .flatMap(set -> projects(document, set).stream())
                .toList();
        return new ScoreSheet(document, scores);
    }

    private static List<ProjectScore> projects(FilledDocument document, PolicySet policies) {
        return Projects.of(document).stream()
                .filter(Project::isSelfEvaluation)
                .map(project -> ProjectScore.of(project, policies))
                .toList();
    }

    /** The budget year, where the document names one. */
    public static Optional<Integer> year(FilledDocument document) {
        return Optional.of(document.year())
                .filter(year -> year.matches("\\d{4}"))
                .map(Integer::valueOf);
    }

    /** The region whose policies hold: that of the agency's name, else that of the forms. */
    private static String region(FilledDocument document) {
        String forms = document.set() == null ? "" : document.set().region();
        return WordList.read(ScoreSheet.class, "regions.tsv").stream()
                .filter(row -> document.agency().startsWith(WordList.cell(row, "agency")))
                .map(row -> WordList.cell(row, "region"))
                .findFirst()
                .orElse(forms);
    }
}
