package duzhi.cli.report;

import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.journal.Entry;
import duzhi.ledger.journal.Journal;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A journal of corrections as JSON: each fact as read, and the fact that takes its place with who decided
 * it and why; of an amount among words its place. */
public final class JournalFile {

    private JournalFile() {}

    /** Writes the journal; the stream stays open. */
    public static void write(Journal journal, List<FilledDocument> documents, OutputStream out) throws IOException {
        try (Json json = new Json(out)) {
            JsonPlaces places = new JsonPlaces(json, new Locator(documents));
            json.object(() -> json.objects("entries", journal.entries(), entry -> {
                switch (entry) {
                    case Entry.Recorded recorded -> {
                        json.text("entry", "recorded");
                        fact(json, places, recorded.fact());
                    }
                    case Entry.Corrected corrected -> {
                        json.text("entry", "corrected");
                        json.text("corrects", corrected.corrects());
                        json.text("who", corrected.who());
                        json.text("why", corrected.why());
                        json.text("when", corrected.when().toString());
                        fact(json, places, corrected.fact());
                    }
                    case Entry.Reworded reworded -> {
                        json.text("entry", "reworded");
                        json.text("stated", reworded.stated());
                        json.text("suggested", reworded.suggested());
                        json.text("who", reworded.who());
                        json.text("why", reworded.why());
                        json.text("when", reworded.when().toString());
                        json.object("at", () -> places.write(reworded.at()));
                    }
                }
            }));
        }
        out.flush();
    }

    private static void fact(Json json, JsonPlaces places, Fact fact) throws IOException {
        json.object("fact", () -> FactsJson.fact(json, places, fact));
    }
}
