package duzhi.server.page;

import duzhi.check.finding.Text;
import duzhi.server.store.Documents;
import duzhi.server.store.Line;
import duzhi.server.store.People;
import duzhi.server.store.Person;
import duzhi.workflow.route.Route;
import duzhi.workflow.route.Routes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line of the trail in words, for whoever reads the trail and not the program. Asked within the work of a person. */
@Component
class Told {

    /** Seals of contents and what other columns say already. */
    private static final Set<String> UNTOLD = Set.of("digest", "to", "kind", "check");

    private final Documents documents;
    private final People people;
    private final Routes routes;
    private final Spoken spoken;
    private final JsonMapper json;

    Told(Documents documents, People people, Routes routes, Spoken spoken, JsonMapper json) {
        this.documents = documents;
        this.people = people;
        this.routes = routes;
        this.spoken = spoken;
        this.json = json;
    }

    /**
     * A line in words.
     *
     * @param who did it
     * @param what in one word
     * @param leads the state it led to, empty where it led nowhere
     * @param details what else is known, each with its name
     */
    record Shown(Line line, String who, String what, String leads, List<String> details) {}

    /** Lines of a page. */
    List<Shown> of(List<Line> lines, Text.Language language) {
        Map<Long, String> names = new HashMap<>();
        Map<Long, String> kinds = new HashMap<>();
        return lines.stream()
                .map(line -> new Shown(
                        line,
                        name(names, line.actor()),
                        spoken.say("event." + line.kind(), line.kind()),
                        leads(kinds, line, language),
                        details(names, line, language)))
                .toList();
    }

    private String name(Map<Long, String> names, long id) {
        return names.computeIfAbsent(
                id, each -> people.find(each).map(Person::name).orElse(""));
    }

    private String leads(Map<Long, String> kinds, Line line, Text.Language language) {
        if (line.leads().isEmpty()) {
            return "";
        }
        String kind = kinds.computeIfAbsent(
                line.document(),
                id -> documents.find(id).map(document -> document.kind()).orElse(""));
        return routes.all().stream()
                .filter(route -> route.kind().equals(kind))
                .map(Route::states)
                .filter(states -> states.containsKey(line.leads()))
                .map(states -> states.get(line.leads()).name().in(language))
                .findFirst()
                .orElse(line.leads());
    }

    private List<String> details(Map<Long, String> names, Line line, Text.Language language) {
        List<String> details = new ArrayList<>();
        boolean moved = !line.leads().isEmpty();
        json.readTree(line.body()).properties().forEach(each -> {
            String value = value(names, line, each.getKey(), each.getValue(), language);
            boolean isTold =
                    UNTOLD.contains(each.getKey()) && (moved || !each.getKey().equals("to"));
            if (!isTold && !value.isEmpty()) {
                details.add(spoken.say(
                        "trail.field", "{0}: {1}", spoken.say("trail." + each.getKey(), each.getKey()), value));
            }
        });
        return details;
    }

    private String value(Map<Long, String> names, Line line, String field, JsonNode value, Text.Language language) {
        return switch (field) {
            case "person" -> name(names, value.asLong());
            case "role" ->
                routes.roles().knows(value.asString())
                        ? routes.roles().get(value.asString()).name().in(language)
                        : value.asString();
            case "key" -> spoken.say("due." + value.asString(), value.asString());
            case "verdict" -> spoken.say("verdict." + value.asString(), value.asString());
            case "changes" -> value.isEmpty() ? "" : spoken.say("cells", "{0}", value.size());
            case "units" -> value.isEmpty() ? "" : spoken.say("units.count", "{0}", value.size());
            case "files" -> listed(value, "name");
            case "remarks" -> listed(value, "words");
            case "remark" -> value.path("words").asString("");
            case "ended" -> spoken.say("admin.end", "");
            case "from", "by" -> value.asString("").equals("0") ? "" : value.asString("");
            case "now", "was" ->
                line.kind().equals("calendar")
                        ? spoken.say("admin.calendar." + value.asString(), value.asString())
                        : value.asString("");
            default -> value.isValueNode() ? value.asString("") : value.toString();
        };
    }

    private String listed(JsonNode values, String field) {
        return String.join(
                spoken.say("list.comma", ", "),
                StreamSupport.stream(values.spliterator(), false)
                        .map(each -> each.path(field).asString(""))
                        .toList());
    }
}
