package duzhi.reader.intake;

import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.form.filled.FilledTable;
import duzhi.form.filled.Remark;
import duzhi.form.model.CellKind;
import duzhi.form.model.Column;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells an official form that nobody has filled in: labels, names of levels and weights are printed, and wherever an
 * answer belongs stands nothing, a dotted line, or a word that only keeps the place.
 */
final class BlankForm {

    /** What forms print where answers belong. */
    private static final Pattern NO_ANSWER = Pattern.compile(
            "(?:[\\s:：…．.。、×*_＿—－/\\-()（）\\[\\]【】%≥≤=＝□]|[XxＸｘ]|指标|目标|任务|项目|年|月|日|万?元|示例|[一二三四五六七八九十\\d])*");

    private static final Pattern ANSWER = Pattern.compile("\\d{3}|[1-9]\\d*(?:年|月|日|元|万元|%)");

    /** Printed on the form itself. */
    private static final Set<String> OWN = Set.of("level1", "level2", "item", "weight");

    private BlankForm() {}

    /** The remarks with one more, where every table is a form of goals or self-evaluation without an answer. */
    static List<Remark> remarked(String path, List<FilledTable> tables, List<Remark> remarks) {
        if (tables.isEmpty() || !tables.stream().allMatch(BlankForm::isBlank)) {
            return remarks;
        }
        List<Remark> more = new ArrayList<>(remarks);
        more.add(new Remark(
                Remark.Kind.BLANK_FORM,
                Place.ofDocument(path),
                tables.getFirst().title()));
        return List.copyOf(more);
    }

    private static boolean isBlank(FilledTable table) {
        return FilledDocument.isOfPerformance(table)
                && table.fields().values().stream().noneMatch(BlankForm::answers)
                && table.rows().stream().noneMatch(row -> answers(table, row));
    }

    private static boolean answers(FilledTable table, FilledRow row) {
        return row.cells().entrySet().stream()
                .filter(cell -> !OWN.contains(cell.getKey()) && !isPrinted(table, row, cell))
                .anyMatch(cell -> answers(cell.getValue()));
    }

    /** A label is the form's own; an answer only where it names what nobody else does. */
    private static boolean isPrinted(FilledTable table, FilledRow row, Map.Entry<String, FilledCell> cell) {
        return table.form()
                .findGrid(row.grid())
                .flatMap(grid -> grid.find(cell.getKey()))
                .map(Column::is)
                .filter(kind -> kind == CellKind.LABEL)
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
