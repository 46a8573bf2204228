package duzhi.cli.report;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text.Language;
import duzhi.check.rule.Tally;
import java.io.IOException;
import java.io.OutputStream;

/** The report for other programs: one object, the same keys in the same order every time. */
final class JsonReport implements ReportWriter {

    @Override
    public void write(Audit audit, Language language, OutputStream out) throws IOException {
        Overview overview = new Overview(audit);
        Words words = Words.of(language);
        try (Json json = new Json(out)) {
            json.object(() -> {
                JsonDocuments documents = new JsonDocuments(json, overview.locator());
                json.objects("documents", audit.documents(), documents::write);
                JsonFindings findings = new JsonFindings(json, overview.locator(), words);
                json.objects("findings", overview.items(), findings::write);
                json.object("summary", () -> summary(json, overview));
                json.objects("unrun", audit.unrun(), unrun -> {
                    json.text("rule", unrun.rule());
                    json.text("document", unrun.document());
                    json.text("status", unrun.applicable() ? "notRun" : "notApplicable");
                    json.text("reason", words.in(unrun.reason()));
                });
                json.objects("failures", audit.failures(), failure -> failure(json, words, failure));
            });
        }
        out.flush();
    }

    private static void failure(Json json, Words words, Audit.Failure failure) throws IOException {
        json.text("path", failure.path());
        json.text("message", words.in(failure.message()));
        json.text("remedy", words.in(failure.remedy()));
    }

    private static void summary(Json json, Overview overview) throws IOException {
        json.object("checks", () -> tally(json, overview.audit().total()));
        json.object("bySeverity", () -> {
            for (Severity severity : Severity.values()) {
                json.number(severity.label(), overview.count(severity));
            }
        });
        json.objects("rules", overview.audit().tallies().sequencedEntrySet(), entry -> {
            json.text("rule", entry.getKey().id());
            tally(json, entry.getValue());
        });
        json.object("numbers", () -> {
            json.number("total", overview.numbers());
            json.number("placed", overview.numbers() - overview.unplaced());
            json.number("unplaced", overview.unplaced());
        });
        json.object("inputs", () -> {
            json.number("read", overview.audit().documents().size());
            json.number("failed", overview.audit().failures().size());
        });
    }

    private static void tally(Json json, Tally tally) throws IOException {
        json.number("pass", tally.pass());
        json.number("fail", tally.fail());
        json.number("notApplicable", tally.notApplicable());
        json.number("notRun", tally.notRun());
    }
}
