package duzhi.server.desk;

import duzhi.server.store.Agencies;
import duzhi.server.store.Document;
import duzhi.server.store.Documents;
import duzhi.server.store.Line;
import duzhi.server.store.Rights;
import duzhi.server.store.Sheets;
import duzhi.server.store.Trail;
import duzhi.workflow.agency.Agency;
import duzhi.workflow.duty.Role;
import duzhi.workflow.event.Approved;
import duzhi.workflow.event.Consolidated;
import duzhi.workflow.event.Event;
import duzhi.workflow.event.Submitted;
import duzhi.workflow.event.Taken;
import duzhi.workflow.route.Guard;
import duzhi.workflow.route.Route;
import duzhi.workflow.route.Routes;
import duzhi.workflow.route.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The budgets of the units directly below a department, as they were sent on to it last: once the unit's own head has let
 * them go, for what is still under review within the unit is not its word yet. A unit that has units below itself has
 * taken them over into its own. Everything is asked within the work of a person, who sees what their duties let them see.
 */
@Component
class Subordinates {

    private static final List<String> MOVING_ON = List.of(Event.name(Submitted.class), Event.name(Approved.class));

    private final Routes routes;
    private final Agencies agencies;
    private final Documents documents;
    private final Sheets sheets;
    private final Trail trail;
    private final Rights rights;
    private final JsonMapper json;

    Subordinates(
            Routes routes,
            Agencies agencies,
            Documents documents,
            Sheets sheets,
            Trail trail,
            Rights rights,
            JsonMapper json) {
        this.routes = routes;
        this.agencies = agencies;
        this.documents = documents;
        this.sheets = sheets;
        this.trail = trail;
        this.rights = rights;
        this.json = json;
    }

    /** What a unit sent on last: by which line of the trail, when, where it came by it, and what. */
    record Sent(long event, Instant at, State state, Content content) {}

    /**
     * A unit and its budget.
     *
     * @param document its budget, null where there is none, or none that may be seen
     * @param state where that stands, null as well
     * @param sent what it sent on last, null where it never did
     */
    record Unit(
            Agency agency,
            Consolidation.Position position,
            @Nullable Document document,
            @Nullable State state,
            @Nullable Sent sent) {

        /** Its entries as they are taken over. */
        Merging.Part part() {
            return new Merging.Part(
                    agency.code(), agency.name(), sent == null ? new Content(Map.of()) : sent.content());
        }
    }

    /** Whether a document is one that takes its units over, has any, and can still go somewhere. */
    boolean concerns(Document document) {
        Route route = routes.get(document.kind());
        return route.states().values().stream().anyMatch(state -> state.guards().contains(Guard.CONSOLIDATED))
                && route.state(document.state()).isOpen()
                && !document.form().isEmpty()
                && document.agency().kind() != Agency.Kind.FINANCE
                && !below(document.agency()).isEmpty();
    }

    private List<Agency> below(Agency agency) {
        return agencies.under(agency.path()).stream()
                .filter(each -> each.path().equals(agency.path() + each.code() + "/"))
                .toList();
    }

    /** Every unit directly below, whatever has become of its budget. */
    List<Unit> of(Document department) {
        return below(department.agency()).stream()
                .map(agency -> unit(department, agency))
                .toList();
    }

    private Unit unit(Document department, Agency agency) {
        if (!rights.reads(department.kind(), agency.path())) {
            return new Unit(agency, Consolidation.Position.UNREADABLE, null, null, null);
        }
        Optional<Document> found =
                documents.latest(department.kind(), agency.code(), department.year(), department.subject());
        if (found.isEmpty()) {
            return new Unit(agency, Consolidation.Position.NONE, null, null, null);
        }
        Document document = found.get();
        Route route = routes.get(document.kind());
        State state = route.state(document.state());
        Optional<Sent> sent =
                trail.last(document.id(), MOVING_ON, arrivals(route)).flatMap(line -> sent(route, line));
        return new Unit(agency, position(department, document, sent), document, state, sent.orElse(null));
    }

    /** Whether a document that stands there is still with those who act for its agency alone. */
    private boolean isWithin(State state) {
        return !state.by().isEmpty() && routes.roles().get(state.by()).reach() == Role.Reach.OWN;
    }

    /** States in which a document is out of its agency's own hands for the first time in a round. */
    private List<String> arrivals(Route route) {
        return route.states().values().stream()
                .filter(state -> !isWithin(state)
                        && route.before(state).filter(this::isWithin).isPresent())
                .map(State::id)
                .toList();
    }

    private Optional<Sent> sent(Route route, Line line) {
        return sheets.sent(line.document(), line.seq())
                .map(kept -> new Sent(line.seq(), line.at(), route.state(line.leads()), new Content(kept.content())));
    }

    private Consolidation.Position position(Document department, Document document, Optional<Sent> sent) {
        if (sent.isEmpty()) {
            return Consolidation.Position.NEVER;
        }
        if (!document.form().equals(department.form())) {
            return Consolidation.Position.OTHER_FORM;
        }
        Route route = routes.get(document.kind());
        int present = round(route, department.state());
        int reached = round(route, document.state());
        if (reached > present || reached == present && !isWithin(route.state(document.state()))) {
            return Consolidation.Position.SUBMITTED;
        }
        return round(route, sent.get().state().id()) == present
                ? Consolidation.Position.RETURNED
                : Consolidation.Position.EARLIER;
    }

    /** Which time round the route it is: how many states a document is drafted in lie behind or are where it stands. */
    private static int round(Route route, String at) {
        int round = 0;
        for (State state : route.states().values()) {
            round += state.edits() ? 1 : 0;
            if (state.id().equals(at)) {
                return round;
            }
        }
        return round;
    }

    /** The last time a department took its units over. */
    Optional<Consolidated> last(Document department) {
        return trail.last(department.id(), Event.name(Consolidated.class))
                .map(line -> json.readValue(line.body(), Consolidated.class));
    }

    /** What was taken over then; where it can no longer be seen, that is an error and not nothing. */
    List<Merging.Part> parts(Consolidated last) {
        List<Merging.Part> parts = new ArrayList<>();
        for (Taken taken : last.units()) {
            Content content = sheets.sent(taken.document(), taken.sent())
                    .map(kept -> new Content(kept.content()))
                    .orElseThrow(() -> new NotFound("what document " + taken.document() + " sent on"));
            String name = agencies.find(taken.agency()).map(Agency::name).orElse(taken.agency());
            parts.add(new Merging.Part(taken.agency(), name, content));
        }
        return parts;
    }
}
