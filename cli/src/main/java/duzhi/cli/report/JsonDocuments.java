package duzhi.cli.report;

import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import duzhi.form.filled.PrintedNumber;
import duzhi.form.filled.PrintedRow;
import duzhi.form.filled.UnrecognisedTable;
import duzhi.ledger.source.Place;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Documents as JSON: what they are, which tables were recognised in them and which were not. */
final class JsonDocuments {

    private final Json json;
    private final JsonPlaces places;

    JsonDocuments(Json json, Locator locator) {
        this.json = json;
        this.places = new JsonPlaces(json, locator);
    }

    void write(FilledDocument document) throws IOException {
        head(document);
        json.objects("tables", document.tables(), this::table);
        json.objects("unrecognised", document.unrecognised(), table -> unrecognised(document, table));
        json.objects("remarks", document.remarks(), remark -> {
            json.text("kind", remark.kind().name().toLowerCase(Locale.ROOT));
            json.text("detail", remark.detail());
            places.write(remark.at());
        });
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
        places.spot(table.at());
        json.range("lines", table.firstLine(), table.lastLine());
        json.number("rows", table.rows().size());
        json.number("columns", columns(table.printed()));
        json.objects("ignored", table.ignored(), ignored -> {
            places.write(ignored.at());
            json.text("why", ignored.why().name());
        });
    }

    private void unrecognised(FilledDocument document, UnrecognisedTable table) throws IOException {
        json.text("title", table.title());
        places.spot(Place.ofText(document.path(), table.firstLine(), 0, 0, ""));
        json.range("lines", table.firstLine(), table.lastLine());
        json.number("rows", table.printed().size());
        json.number("columns", columns(table.printed()));
    }

    private void numbers(FilledDocument document) throws IOException {
        List<PrintedNumber> unplaced = Overview.unplaced(document);
        json.number("total", document.numbers().size());
        json.number("placed", document.numbers().size() - unplaced.size());
        json.objects("leaves", Leaf.of(document), leaf -> {
            json.text("kind", leaf.kind().name().toLowerCase(Locale.ROOT));
            json.text("name", leaf.name());
            json.number("total", leaf.numbers().size());
            json.number("facts", leaf.facts());
            json.number("others", leaf.others());
            json.number("unplaced", leaf.unplaced());
        });
        json.objects("unplaced", unplaced, number -> {
            places.write(number.at());
            json.text("reason", number.detail());
        });
    }

    private static int columns(List<PrintedRow> rows) {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }
}
