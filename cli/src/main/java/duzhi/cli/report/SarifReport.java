package duzhi.cli.report;

import duzhi.check.engine.Audit;
import duzhi.check.finding.Text.Language;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Unrun;
import duzhi.form.filled.FilledDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The report as SARIF 2.1.0: rules with their basis, results with regions, and what could not be checked. */
final class SarifReport implements ReportWriter {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    @Override
    public void write(Audit audit, Language language, OutputStream out) throws IOException {
        Words words = Words.of(language);
        try (Json json = new Json(out)) {
            json.object(() -> {
                json.text("$schema", SCHEMA);
                json.text("version", "2.1.0");
                json.objects("runs", List.of(audit), each -> run(json, words, each));
            });
        }
        out.flush();
    }

    private static void run(Json json, Words words, Audit audit) throws IOException {
        List<RuleInfo> rules = List.copyOf(audit.tallies().sequencedKeySet());
        json.object("tool", () -> json.object("driver", () -> driver(json, words, rules)));
        json.text("language", words.isEnglish() ? "en" : "zh-CN");
        json.text("columnKind", "utf16CodeUnits");
        json.objects("artifacts", audit.documents(), document -> artifact(json, document));
        json.objects("invocations", List.of(audit), each -> invocation(json, words, each));
        SarifResult results = new SarifResult(json, words, rules);
        json.objects("results", new Overview(audit).items(), results::write);
    }

    private static void driver(Json json, Words words, List<RuleInfo> rules) throws IOException {
        json.text("name", "Duzhi");
        json.text("version", Version.number());
        json.objects("rules", rules, rule -> rule(json, words, rule));
    }

    private static void rule(Json json, Words words, RuleInfo rule) throws IOException {
        String sentence = words.in(rule.sentence());
        json.text("id", rule.id());
        message(json, "shortDescription", sentence);
        message(json, "fullDescription", sentence);
        message(json, "help", sentence + "\n" + words.say("label.basis") + " " + rule.basis());
        json.object(
                "defaultConfiguration", () -> json.text("level", rule.severity().label()));
        json.object("properties", () -> json.texts("tags", rule.covers()));
    }

    private static void artifact(Json json, FilledDocument document) throws IOException {
        json.object("location", () -> json.text("uri", Uris.of(document.path())));
        json.object("hashes", () -> json.text("sha-256", document.sha256()));
        json.text("encoding", "UTF-8");
    }

    private static void invocation(Json json, Words words, Audit audit) throws IOException {
        json.flag("executionSuccessful", audit.failures().isEmpty());
        json.list(
                "toolExecutionNotifications",
                audit.failures(),
                failure -> json.object(() -> {
                    message(json, "message", words.in(failure.message()) + " " + words.in(failure.remedy()));
                    json.text("level", "error");
                    locations(json, failure.path());
                }));
        List<Unrun> unrun = audit.unrun().stream().filter(Unrun::applicable).toList();
        json.objects("toolConfigurationNotifications", unrun, each -> {
            message(json, "message", words.say("sarif.notRun", each.rule(), words.in(each.reason())));
            json.text("level", "note");
            json.object("associatedRule", () -> json.text("id", each.rule()));
            locations(json, each.document());
        });
    }

    private static void locations(Json json, String path) throws IOException {
        json.objects(
                "locations",
                List.of(path),
                each -> json.object(
                        "physicalLocation",
                        () -> json.object("artifactLocation", () -> json.text("uri", Uris.of(each)))));
    }

    static void message(Json json, String key, String text) throws IOException {
        json.object(key, () -> json.text("text", text));
    }
}
