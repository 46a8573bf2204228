package duzhi.form.filled;

import duzhi.form.model.FormSet;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Spot;
import duzhi.ledger.source.Spots;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A document as read: its text, the forms found in it, and every fact. Made by a reader or by filling in forms; checks
 * and reports rest on it alone.
 *
 * @param path as given by the caller
 * @param sha256 of the bytes, in lower-case hexadecimal
 * @param set the family of forms it belongs to, or null where none was recognised
 * @param title the document's own title, or empty
 * @param agency the department or unit it speaks of, or empty
 * @param year budget year, or empty
 * @param lines the text line by line, as printed
 * @param paragraphs the running text in reading order, headings included
 * @param tables the forms recognised, in reading order
 * @param unrecognised tables that match no form
 * @param statements what the sentences of the narrative say about figures
 * @param facts every fact, in reading order
 * @param numbers every number printed in the document and what became of it
 * @param spots where the lines stand in the original file
 * @param remarks what the reader of the document must know: hidden parts, scanned pages, blank forms
 */
public record FilledDocument(
        String path,
        String sha256,
        @Nullable FormSet set,
        String title,
        String agency,
        String year,
        List<String> lines,
        List<Paragraph> paragraphs,
        List<FilledTable> tables,
        List<UnrecognisedTable> unrecognised,
        List<Statement> statements,
        List<Fact> facts,
        List<PrintedNumber> numbers,
        Spots spots,
        List<Remark> remarks) {

    private static final Set<String> PERFORMANCE = Set.of("PERF_SELF", "BT_PERF_PROJ", "BT_PERF_DEPT");

    /** Where a place stands in the original file, empty where the lines are the original. */
    public Optional<Spot> spot(Place place) {
        return spots.find(place.line(), place.from(), place.to());
    }

    /** Kind of document, {@code unknown} where no family of forms was recognised. */
    public String kind() {
        return set == null ? "unknown" : set.document();
    }

    /** Whether it is an official form that nobody has filled in. */
    public boolean isBlankForm() {
        return remarks.stream().anyMatch(remark -> remark.kind() == Remark.Kind.BLANK_FORM);
    }

    /** Tables of one canonical kind, such as {@code BT_TOTAL}. */
    public List<FilledTable> tablesOf(String kind) {
        return tables.stream().filter(table -> table.form().kind().equals(kind)).toList();
    }

    /** The only table of a kind, empty where there is none or more than one. */
    public Optional<FilledTable> findOnly(String kind) {
        List<FilledTable> found = tablesOf(kind);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Whether a table is a form of performance goals or of self-evaluation. */
    public static boolean isOfPerformance(FilledTable table) {
        return PERFORMANCE.contains(table.form().kind());
    }

    /** What the text states of one kind, such as {@link Statement.Change}. */
    public <T extends Statement> Stream<T> stated(Class<T> kind) {
        return statements.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Every row of every table. */
    public Stream<FilledRow> rows() {
        return tables.stream().flatMap(table -> table.rows().stream());
    }
}
