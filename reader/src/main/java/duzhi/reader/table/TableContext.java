package duzhi.reader.table;

import duzhi.form.filled.FilledCell;
import duzhi.form.text.Labels;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.source.Place;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a table before its rows are read.
 *
 * @param document path of the document
 * @param digest first characters of the document's digest, for fact ids
 * @param title the title as printed
 * @param titlePlace where it stands
 * @param firstLine first line that belongs to the table
 * @param unit unit of money stated above it, or null
 * @param agency the department or unit
 * @param units folded names of the units that tables before it list
 * @param at year and agency
 * @param functionCode code of a functional classification's name, or null
 */
public record TableContext(
        String document,
        String digest,
        String title,
        Place titlePlace,
        int firstLine,
        @Nullable Unit unit,
        String agency,
        Set<String> units,
        Coordinates at,
        Function<String, @Nullable String> functionCode) {

    /** The same for a table about one project, which its code tells apart from others of the name, or of none. */
    TableContext of(Map<String, FilledCell> fields) {
        String code = word(fields, "code");
        String project = word(fields, "project") + (code.isEmpty() ? "" : "[" + code + "]");
        Coordinates narrowed = project.isEmpty() ? at : at.with(Dimension.PROJECT, project);
        return new TableContext(
                document, digest, title, titlePlace, firstLine, unit, agency, units, narrowed, functionCode);
    }

    private static String word(Map<String, FilledCell> fields, String key) {
        FilledCell cell = fields.get(key);
        return cell == null ? "" : Labels.fold(cell.text());
    }
}
