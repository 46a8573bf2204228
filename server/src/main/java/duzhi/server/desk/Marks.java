package duzhi.server.desk;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Text;
import duzhi.check.finding.Where;
import duzhi.ledger.source.Place;
import duzhi.publish.input.EntrySheet;
import duzhi.publish.input.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is wrong with entries, on the cells where it is wrong. */
public final class Marks {

    private Marks() {}

    /**
     * Something wrong with a cell.
     *
     * @param sheet key of the sheet
     * @param line from 1
     * @param column key of the column, empty for the whole line
     * @param severity {@code error}, {@code warning} or {@code note}
     * @param words what is wrong
     */
    public record Mark(String sheet, int line, String column, String severity, Text words) {}

    /** Every one that can be told to stand at a cell. */
    static List<Mark> of(List<EntrySheet> sheets, Content content, int year, Examination found) {
        List<Mark> marks = new ArrayList<>();
        for (Problem problem : found.problems()) {
            sheets.stream()
                    .filter(sheet -> sheet.name().equals(problem.place().table())
                            && problem.place().line() > 0)
                    .forEach(sheet -> marks.add(mark(sheet, problem)));
        }
        if (found.ofGoals()) {
            GoalText text = new GoalText(content, year);
            found.findings().forEach(finding -> goal(text, finding, marks));
        }
        return marks;
    }

    private static Mark mark(EntrySheet sheet, Problem problem) {
        Place place = problem.place();
        String column = sheet.columns().stream()
                .filter(each -> each.heading().equals(place.column()))
                .map(EntrySheet.Column::key)
                .findFirst()
                .orElse("");
        return new Mark(sheet.key(), place.line(), column, label(problem.severity()), problem.words());
    }

    private static void goal(GoalText text, Finding finding, List<Mark> marks) {
        for (Where where : finding.where()) {
            GoalText.Origin origin = text.at(where.place().line(), where.place().from());
            if (where.role() == Where.Role.STATED && origin.line() > 0) {
                String column = origin.columns().size() == 1 ? origin.columns().getFirst() : "";
                marks.add(
                        new Mark(origin.sheet(), origin.line(), column, label(finding.severity()), finding.message()));
            }
        }
    }

    private static String label(Enum<?> severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
