package duzhi.cli.report;

import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.journal.Entry;
import duzhi.ledger.journal.Journal;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A journal of corrections as JSON: each fact as read, and the fact that takes its place with who decided it and why. */
public final class JournalFile {

    private JournalFile() {}

    /** Writes the journal; the stream stays open. */
    public static void write(Journal journal, List<FilledDocument> documents, OutputStream out) throws IOException {
        try (Json json = new Json(out)) {
            JsonPlaces places = new JsonPlaces(json, new Locator(documents));
            json.object(() -> json.objects("entries", journal.entries(), entry -> {
                switch (entry) {
                    case Entry.Recorded recorded -> json.text("entry", "recorded");
                    case Entry.Corrected corrected -> {
                        json.text("entry", "corrected");
                        json.text("corrects", corrected.corrects());
                        json.text("who", corrected.who());
                        json.text("why", corrected.why());
                        json.text("when", corrected.when().toString());
                    }
                }
                Fact fact = entry.fact();
                json.object("fact", () -> FactsJson.fact(json, places, fact));
            }));
        }
        out.flush();
    }
}
