package duzhi.cli.report;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Suggestion;
import duzhi.check.finding.Where;
import java.io.IOException;
import java.util.Locale;

/** Findings as JSON, symptoms as entries of their own after the cause that names them. */
final class JsonFindings {

    private final Json json;
    private final JsonPlaces places;
    private final Words words;

    JsonFindings(Json json, Locator locator, Words words) {
        this.json = json;
        this.places = new JsonPlaces(json, locator);
        this.words = words;
    }

    void write(Item item) throws IOException {
        Finding finding = item.finding();
        json.text("id", finding.id());
        json.text("rule", finding.rule());
        json.text("severity", finding.severity().label());
        json.text("status", "fail");
        json.text("confidence", finding.certain() ? "verified" : "unverified");
        json.text("document", finding.document());
        json.text("message", words.in(finding.message()));
        json.text("explanation", words.in(finding.explanation()));
        json.text("remedy", words.in(finding.remedy()));
        json.text("basis", finding.basis());
        json.objects("where", finding.where(), where -> where(finding, where));
        json.text("stated", Values.decimal(finding.stated()));
        json.text("expected", Values.decimal(finding.expected()));
        json.text("difference", Values.decimal(finding.difference()));
        json.text("unit", Values.unit(finding.stated()));
        json.objects("repair", finding.repair(), this::repair);
        json.texts("symptoms", finding.symptoms().stream().map(Finding::id).toList());
        json.text("cause", item.cause() == null ? "" : item.cause().finding().id());
    }

    private void where(Finding finding, Where where) throws IOException {
        String home = where.place().document();
        json.text("document", home.isEmpty() ? finding.document() : home);
        json.text("role", where.role().name().toLowerCase(Locale.ROOT));
        places.write(where.place());
    }

    /** Corrections of the same rank are tied. */
    void repair(Suggestion repair) throws IOException {
        json.number("rank", repair.rank());
        json.text("kind", repair.kind());
        json.text("text", words.in(repair.text()));
        json.objects("changes", repair.changes(), change -> {
            json.text("document", change.at().document());
            json.text("fact", change.fact());
            json.text("stated", Values.decimal(change.stated()));
            json.text("suggested", Values.decimal(change.suggested()));
            json.text("unit", Values.unit(change.stated()));
            places.write(change.at());
        });
    }
}
