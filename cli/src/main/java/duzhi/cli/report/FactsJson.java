package duzhi.cli.report;

import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.source.Repair;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** Facts as JSON with coordinates, exact amount and source. */
final class FactsJson {

    private FactsJson() {}

    static void write(List<FilledDocument> documents, OutputStream out) throws IOException {
        try (Json json = new Json(out)) {
            Locator locator = new Locator(documents);
            JsonDocuments heads = new JsonDocuments(json, locator);
            JsonPlaces places = new JsonPlaces(json, locator);
            json.object(() -> json.objects("documents", documents, document -> {
                heads.head(document);
                json.objects("facts", document.facts(), fact -> fact(json, places, fact));
            }));
        }
        out.flush();
    }

    static void fact(Json json, JsonPlaces places, Fact fact) throws IOException {
        json.text("id", fact.id());
        json.object("at", () -> {
            for (Dimension dimension : Dimension.values()) {
                if (fact.at().names(dimension)) {
                    json.text(dimension.label(), fact.at().find(dimension).orElse(""));
                }
            }
        });
        json.text("value", Values.printed(fact));
        json.text("unit", Values.unit(fact));
        json.text("amount", Values.amount(fact));
        json.text("standing", Values.standing(fact));
        json.object("source", () -> {
            places.write(fact.source().place());
            json.text("certainty", Values.certainty(fact));
            json.objects("repairs", fact.source().repairs(), repair -> repair(json, repair));
        });
    }

    static void repair(Json json, Repair repair) throws IOException {
        json.text("kind", repair.kind().name().toLowerCase(Locale.ROOT));
        json.text("before", repair.before());
        json.text("after", repair.after());
    }
}
