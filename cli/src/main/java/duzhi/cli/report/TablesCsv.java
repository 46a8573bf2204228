package duzhi.cli.report;

import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.form.filled.FilledTable;
import duzhi.ledger.source.Place;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Recognised tables as CSV, one row a cell. */
final class TablesCsv {

    private TablesCsv() {}

    static String of(List<FilledDocument> documents) {
        Csv csv = new Csv();
        csv.row(
                "document",
                "form",
                "title",
                "grid",
                "rule",
                "row",
                "column",
                "value",
                "certainty",
                "line",
                "from",
                "to",
                "text");
        for (FilledDocument document : documents) {
            for (FilledTable table : document.tables()) {
                cells(csv, document, table, "", "", "", table.fields());
                for (FilledRow row : table.rows()) {
                    cells(csv, document, table, row.grid(), row.rule(), row.name(), row.cells());
                }
            }
        }
        return csv.toString();
    }

    private static void cells(
            Csv csv,
            FilledDocument document,
            FilledTable table,
            String grid,
            String rule,
            String name,
            Map<String, FilledCell> cells) {
        cells.forEach((column, cell) -> {
            Place place = cell.source().place();
            csv.row(
                    document.path(),
                    table.form().id(),
                    table.title(),
                    grid,
                    rule,
                    name,
                    column,
                    cell.value(),
                    cell.source().certainty().name().toLowerCase(Locale.ROOT),
                    place.line(),
                    place.from(),
                    place.to(),
                    place.text());
        });
    }
}
