package duzhi.reader.intake;

import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.form.filled.FilledTable;
import duzhi.form.filled.Remark;
import duzhi.form.model.CellKind;
import duzhi.form.model.Grid;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Value;
import duzhi.ledger.source.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells an official form as it is handed out: either signs for what is to be filled in outnumber what is filled in, or
 * nothing stands wherever an answer belongs but a dotted line or a word that only keeps the place.
 */
final class BlankForm {

    private static final Pattern SIGN =
            Pattern.compile("(?<![A-Za-z0-9×])(?:[XxＸｘ]{2,}|×{2,}|[*＊]{3,})(?![A-Za-z0-9×])");

    /** What forms print where answers belong. */
    private static final Pattern NO_ANSWER = Pattern.compile(
            "(?:[\\s:：…．.。、×*_＿—－/\\-()（）\\[\\]【】%≥≤=＝□]|[XxＸｘ]|指标|目标|任务|项目|年|月|日|万?元|示例|[一二三四五六七八九十\\d])*");

    private static final Pattern ANSWER = Pattern.compile("\\d{3}|[1-9]\\d*(?:年|月|日|元|万元|%)");

    /** Printed on the form itself. */
    private static final Set<String> OWN = Set.of("level1", "level2", "item", "weight");

    private BlankForm() {}

    /** Whether more is left to fill in than is filled in. */
    static boolean isBlank(List<String> lines, List<Fact> facts) {
        long signs = lines.stream()
                .mapToLong(line -> SIGN.matcher(line).results().count())
                .sum();
        return signs > facts.stream().filter(BlankForm::isFilled).count();
    }

    private static boolean isFilled(Fact fact) {
        return !(fact.value() instanceof Value.Empty);
    }

    static Remark remark(String document) {
        return new Remark(Remark.Kind.BLANK_FORM, Place.ofDocument(document), "");
    }

    /** Whether every table is a form of goals or self-evaluation without an answer. */
    static boolean isUnanswered(List<FilledTable> tables) {
        return !tables.isEmpty() && tables.stream().allMatch(BlankForm::isUnanswered);
    }

    private static boolean isUnanswered(FilledTable table) {
        return FilledDocument.isOfPerformance(table)
                && table.fields().values().stream().noneMatch(BlankForm::answers)
                && table.rows().stream().noneMatch(row -> answers(table, row));
    }

    private static boolean answers(FilledTable table, FilledRow row) {
        return row.cells().entrySet().stream()
                .filter(cell ->
                        !OWN.contains(cell.getKey()) && !isPrinted(table.form().findGrid(row.grid()), cell.getKey()))
                .anyMatch(cell -> answers(cell.getValue()));
    }

    /** A label is the form's own. */
    private static boolean isPrinted(Optional<Grid> grid, String column) {
        return grid.flatMap(found -> found.find(column))
                .filter(found -> found.is() == CellKind.LABEL)
                .isPresent();
    }

    private static boolean answers(FilledCell cell) {
        boolean zero = cell.figure()
                .map(Figure::printed)
                .filter(number -> number.signum() == 0)
                .isPresent();
        boolean words = !NO_ANSWER.matcher(cell.text()).matches()
                || ANSWER.matcher(cell.text()).find();
        return !zero && words;
    }
}
