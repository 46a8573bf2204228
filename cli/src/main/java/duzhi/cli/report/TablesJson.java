package duzhi.cli.report;

import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.form.filled.FilledTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Recognised tables as JSON with their fields, rows and cells. */
final class TablesJson {

    private final Json json;

    private final JsonDocuments heads;
    private final JsonPlaces places;

    private TablesJson(Json json, Locator locator) {
        this.json = json;
        this.heads = new JsonDocuments(json, locator);
        this.places = new JsonPlaces(json, locator);
    }

    static void write(List<FilledDocument> documents, OutputStream out) throws IOException {
        try (Json json = new Json(out)) {
            TablesJson tables = new TablesJson(json, new Locator(documents));
            json.object(() -> json.objects("documents", documents, document -> {
                tables.heads.head(document);
                json.objects("tables", document.tables(), tables::table);
            }));
        }
        out.flush();
    }

    private void table(FilledTable table) throws IOException {
        json.text("form", table.form().id());
        json.text("title", table.title());
        json.range("lines", table.firstLine(), table.lastLine());
        json.text("unit", table.unit() == null ? "" : table.unit().name().toLowerCase(Locale.ROOT));
        cells("fields", table.fields());
        json.objects("rows", table.rows(), this::row);
        json.objects("repairs", table.repairs(), repair -> FactsJson.repair(json, repair));
    }

    private void row(FilledRow row) throws IOException {
        json.text("grid", row.grid());
        json.text("rule", row.rule());
        json.text("name", row.name());
        json.position("line", row.place().line());
        cells("cells", row.cells());
    }

    private void cells(String key, Map<String, FilledCell> cells) throws IOException {
        json.object(key, () -> {
            for (Map.Entry<String, FilledCell> cell : cells.entrySet()) {
                json.object(cell.getKey(), () -> cell(cell.getValue()));
            }
        });
    }

    private void cell(FilledCell cell) throws IOException {
        json.text("value", cell.value().toString());
        json.text("certainty", cell.source().certainty().name().toLowerCase(Locale.ROOT));
        places.write(cell.source().place());
    }
}
