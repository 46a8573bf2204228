package duzhi.server.desk;

import duzhi.server.store.Agencies;
import duzhi.server.store.Document;
import duzhi.server.store.Documents;
import duzhi.server.store.Session;
import duzhi.workflow.agency.Agency;
import duzhi.workflow.route.Routes;
import duzhi.workflow.route.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Documents to look through. */
@Service
public class Shelf {

    /** A state that no document is ever in: a step that these kinds do not have. */
    private static final String NOWHERE = "-";

    private final Session session;
    private final Routes routes;
    private final Documents documents;
    private final Agencies agencies;
    private final Worklist worklist;
    private final IndicatorLibrary indicators;

    /** With what stands on it. */
    public Shelf(
            Session session,
            Routes routes,
            Documents documents,
            Agencies agencies,
            Worklist worklist,
            IndicatorLibrary indicators) {
        this.session = session;
        this.routes = routes;
        this.documents = documents;
        this.agencies = agencies;
        this.worklist = worklist;
        this.indicators = indicators;
    }

    /**
     * What is looked for; what is not given does not narrow.
     *
     * @param kind a route
     * @param phase a step of the way
     * @param year budget year
     * @param agency code of an agency, those below it included
     * @param words that stand in the title
     * @param after id of the last document of the page before
     */
    public record Filter(
            @Nullable String kind,
            @Nullable String phase,
            @Nullable Integer year,
            @Nullable String agency,
            @Nullable String words,
            @Nullable Long after) {}

    /**
     * A page of documents.
     *
     * @param more id after which the next page begins, 0 where this is the last
     * @param years there are documents of
     * @param phases steps of the ways of these kinds
     * @param agencies to choose from
     */
    public record Found(
            List<Worklist.Task> tasks, long more, List<Integer> years, List<String> phases, List<Agency> agencies) {}

    /** A page of what somebody may see, the newest first. */
    public Found find(long person, List<String> kinds, Filter filter) {
        List<String> wanted = filter.kind() == null || !kinds.contains(filter.kind()) ? kinds : List.of(filter.kind());
        List<String> phases = kinds.stream()
                .flatMap(kind -> routes.get(kind).states().values().stream())
                .map(State::phase)
                .distinct()
                .toList();
        return session.as(person, () -> {
            List<Agency> all = agencies.all();
            String path = all.stream()
                    .filter(each -> each.code().equals(filter.agency()))
                    .map(Agency::path)
                    .findFirst()
                    .orElse("");
            Documents.Query query = new Documents.Query(
                    wanted,
                    states(wanted, filter.phase()),
                    filter.year() == null ? 0 : filter.year(),
                    path,
                    filter.words() == null ? "" : filter.words().strip(),
                    filter.after() == null ? 0 : filter.after(),
                    Documents.Query.PAGE + 1);
            List<Document> found = documents.list(query);
            boolean more = found.size() > Documents.Query.PAGE;
            List<Document> shown = more ? found.subList(0, Documents.Query.PAGE) : found;
            return new Found(
                    shown.stream().map(worklist::task).toList(),
                    more ? shown.getLast().id() : 0,
                    documents.years(),
                    phases,
                    all);
        });
    }

    private List<String> states(List<String> kinds, @Nullable String phase) {
        if (phase == null || phase.isEmpty()) {
            return List.of();
        }
        Map<String, State> states = new LinkedHashMap<>();
        kinds.forEach(kind -> routes.get(kind).states().values().stream()
                .filter(state -> state.phase().equals(phase))
                .forEach(state -> states.put(state.id(), state)));
        return states.isEmpty() ? List.of(NOWHERE) : List.copyOf(states.keySet());
    }

    /** The library of indicators. */
    public IndicatorLibrary indicators() {
        return indicators;
    }
}
