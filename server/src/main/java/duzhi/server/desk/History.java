package duzhi.server.desk;

import duzhi.server.store.Document;
import duzhi.server.store.Line;
import duzhi.server.store.People;
import duzhi.server.store.Person;
import duzhi.server.store.Session;
import duzhi.server.store.Trail;
import duzhi.workflow.route.Route;
import duzhi.workflow.route.Routes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What has happened to a document, and where it stood at any moment. */
@Service
public class History {

    private final Session session;
    private final Trail trail;
    private final People people;
    private final Routes routes;
    private final JsonMapper json;

    /** With the trail it reads. */
    public History(Session session, Trail trail, People people, Routes routes, JsonMapper json) {
        this.session = session;
        this.trail = trail;
        this.people = people;
        this.routes = routes;
        this.json = json;
    }

    /**
     * Something that happened.
     *
     * @param line as the trail has it
     * @param who the name of whoever did it
     * @param opinion what was said about it
     * @param cells how many cells it names
     * @param body all of it
     */
    public record Step(Line line, String who, String opinion, int cells, JsonNode body) {}

    /** Everything that happened to a document, the latest first. */
    public List<Step> of(long person, Document document) {
        return session.as(person, () -> {
            Map<Long, String> names = new HashMap<>();
            return trail.of(document.id()).reversed().stream()
                    .map(line -> step(line, names))
                    .toList();
        });
    }

    private Step step(Line line, Map<Long, String> names) {
        JsonNode body = json.readTree(line.body());
        String who = names.computeIfAbsent(
                line.actor(), id -> people.find(id).map(Person::name).orElse(""));
        return new Step(
                line,
                who,
                body.path("opinion").asString(""),
                body.path("changes").size() + body.path("remarks").size(),
                body);
    }

    /** What a document held when the trail stood at a line. */
    Content contentAt(long person, Document document, long seq) {
        return session.as(
                person,
                () -> Replay.of(
                        trail.of(document.id()).stream()
                                .filter(line -> line.seq() <= seq)
                                .toList(),
                        json));
    }

    /** Where a document stood at a moment, empty before it was begun. */
    public String stateAt(long person, Document document, Instant moment) {
        Route route = routes.get(document.kind());
        return session.as(
                person,
                () -> trail.of(document.id()).stream()
                        .filter(line ->
                                !line.at().isAfter(moment) && !line.leads().isEmpty())
                        .reduce((earlier, later) -> later)
                        .map(line -> route.state(line.leads()).id())
                        .orElse(""));
    }

    /**
     * What a document held, in short.
     *
     * @param cells that something stood in
     * @param total yuan of expenditure, null where no such lines were entered
     */
    public record Held(int cells, @Nullable BigDecimal total) {}

    /** The same in short. */
    public Held heldAt(long person, Document document, Instant moment) {
        Content content = contentAt(person, document, moment);
        long cells = content.sheets().values().stream()
                .flatMap(List::stream)
                .flatMap(line -> line.values().stream())
                .filter(text -> !text.isEmpty())
                .count();
        boolean spends = !content.lines("expenditure").isEmpty();
        return new Held(Math.toIntExact(cells), spends ? content.sum("expenditure", "amount") : null);
    }

    /** What a document held at a moment, as the trail has it; nothing before it was begun. */
    public Content contentAt(long person, Document document, Instant moment) {
        return session.as(
                person,
                () -> Replay.of(
                        trail.of(document.id()).stream()
                                .filter(line -> !line.at().isAfter(moment))
                                .toList(),
                        json));
    }
}
