package duzhi.cli.report;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Suggestion;
import duzhi.check.finding.Where;
import duzhi.check.rule.RuleInfo;
import duzhi.ledger.source.Place;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings as SARIF results. The spot in question is the location; what it is held against and its parts are related.
 */
final class SarifResult {

    private final Json json;
    private final Words words;
    private final List<String> rules;

    SarifResult(Json json, Words words, List<RuleInfo> rules) {
        this.json = json;
        this.words = words;
        this.rules = rules.stream().map(RuleInfo::id).toList();
    }

    void write(Item item) throws IOException {
        Finding finding = item.finding();
        json.text("ruleId", finding.rule());
        if (rules.contains(finding.rule())) {
            json.number("ruleIndex", rules.indexOf(finding.rule()));
        }
        json.text("kind", "fail");
        json.text("level", finding.severity().label());
        SarifReport.message(json, "message", message(finding));
        json.objects("locations", primary(finding), this::location);
        json.objects("relatedLocations", related(finding), where -> {
            location(where);
            SarifReport.message(
                    json,
                    "message",
                    words.role(where.role()) + " " + where.place().text());
        });
        json.objects("fixes", fixes(finding), this::fix);
        json.object("partialFingerprints", () -> json.text("duzhiFindingId/v1", finding.id()));
        json.object("properties", () -> properties(item));
    }

    /** What an editor can carry out: the likeliest corrections that change printed figures. */
    private static List<Suggestion> fixes(Finding finding) {
        return finding.repair().stream()
                .filter(repair -> repair.rank() == 1 && !repair.changes().isEmpty())
                .toList();
    }

    private void fix(Suggestion repair) throws IOException {
        SarifReport.message(json, "description", words.in(repair.text()));
        json.objects("artifactChanges", repair.changes(), change -> {
            json.object(
                    "artifactLocation",
                    () -> json.text("uri", Uris.of(change.at().document())));
            json.objects("replacements", List.of(change), each -> {
                json.object("deletedRegion", () -> region(each.at()));
                json.object("insertedContent", () -> json.text("text", each.replacement()));
            });
        });
    }

    private String message(Finding finding) {
        return Stream.of(finding.message(), finding.explanation(), finding.remedy())
                .map(words::in)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static List<Where> primary(Finding finding) {
        List<Where> stated = finding.where().stream()
                .filter(where -> where.role() == Where.Role.STATED)
                .toList();
        Where whole = new Where(Place.ofDocument(finding.document()), Where.Role.STATED);
        return stated.isEmpty() ? List.of(whole) : stated;
    }

    private static List<Where> related(Finding finding) {
        return finding.where().stream()
                .filter(where -> where.role() != Where.Role.STATED)
                .toList();
    }

    private void location(Where where) throws IOException {
        Place place = where.place();
        json.object("physicalLocation", () -> {
            json.object("artifactLocation", () -> json.text("uri", Uris.of(place.document())));
            if (place.line() > 0) {
                json.object("region", () -> region(place));
            }
        });
        if (place.isCell()) {
            json.objects(
                    "logicalLocations", List.of(place), each -> json.text("fullyQualifiedName", Labels.full(each)));
        }
    }

    private void region(Place place) throws IOException {
        json.number("startLine", place.line());
        json.number("startColumn", place.from() + 1);
        json.number("endLine", place.line());
        json.number("endColumn", Math.max(place.from(), place.to()) + 1);
        if (!place.text().isEmpty()) {
            SarifReport.message(json, "snippet", place.text());
        }
    }

    private void properties(Item item) throws IOException {
        Finding finding = item.finding();
        json.text("confidence", finding.certain() ? "verified" : "unverified");
        json.text("stated", finding.stated());
        json.text("expected", finding.expected());
        json.text("difference", finding.difference());
        json.text("basis", finding.basis());
        json.text("cause", item.cause() == null ? "" : item.cause().finding().id());
    }
}
