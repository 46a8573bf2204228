package duzhi.cli.report;

import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import duzhi.form.filled.PrintedNumber;
import duzhi.form.filled.PrintedRow;
import duzhi.form.filled.UnrecognisedTable;
import duzhi.ledger.source.Place;
import java.io.IOException;
import java.util.List;

/** Documents as JSON: what they are, which tables were recognised in them and which were not. */
final class JsonDocuments {

    private final Json json;

    JsonDocuments(Json json) {
        this.json = json;
    }

    void write(FilledDocument document) throws IOException {
        head(document);
        json.objects("tables", document.tables(), this::table);
        json.objects("unrecognised", document.unrecognised(), this::unrecognised);
        json.object("numbers", () -> numbers(document));
    }

    /** What the document is, without its tables. */
    void head(FilledDocument document) throws IOException {
        json.text("path", document.path());
        json.text("sha256", document.sha256());
        json.text("kind", document.kind());
        json.text("title", document.title());
        json.text("agency", document.agency());
        json.text("year", document.year());
    }

    /** What a recognised table is, without its cells. */
    void table(FilledTable table) throws IOException {
        json.text("form", table.form().id());
        json.text("title", table.title());
        json.position("page", table.at().page());
        json.range("lines", table.firstLine(), table.lastLine());
        json.number("rows", table.rows().size());
        json.number("columns", columns(table.printed()));
        json.objects("ignored", table.ignored(), ignored -> {
            place(json, ignored.at());
            json.text("why", ignored.why().name());
        });
    }

    private void unrecognised(UnrecognisedTable table) throws IOException {
        json.text("title", table.title());
        json.position("page", 0);
        json.range("lines", table.firstLine(), table.lastLine());
        json.number("rows", table.printed().size());
        json.number("columns", columns(table.printed()));
    }

    private void numbers(FilledDocument document) throws IOException {
        List<PrintedNumber> unplaced = Overview.unplaced(document);
        json.number("total", document.numbers().size());
        json.number("placed", document.numbers().size() - unplaced.size());
        json.objects("unplaced", unplaced, number -> {
            place(json, number.at());
            json.text("reason", number.detail());
        });
    }

    private static int columns(List<PrintedRow> rows) {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /** A spot; {@code from} and {@code to} count UTF-16 units of the line from 0. */
    static void place(Json json, Place place) throws IOException {
        json.position("page", place.page());
        json.position("line", place.line());
        json.number("from", place.from());
        json.number("to", place.to());
        json.text("table", place.table());
        json.text("row", place.row());
        json.text("column", place.column());
        json.text("text", place.text());
    }
}
