package duzhi.server.desk;

import duzhi.server.store.Agencies;
import duzhi.server.store.Document;
import duzhi.server.store.Documents;
import duzhi.server.store.People;
import duzhi.server.store.Session;
import duzhi.workflow.agency.Agency;
import duzhi.workflow.calendar.Calendar;
import duzhi.workflow.duty.Duty;
import duzhi.workflow.route.Route;
import duzhi.workflow.route.Routes;
import duzhi.workflow.route.State;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What waits for somebody (待办), what they may begin, and how far everybody has come. */
@Service
public class Worklist {

    private final Session session;
    private final Routes routes;
    private final Documents documents;
    private final People people;
    private final Agencies agencies;
    private final Timetable timetable;
    private final Clock clock;

    /** With what it looks through. */
    public Worklist(
            Session session,
            Routes routes,
            Documents documents,
            People people,
            Agencies agencies,
            Timetable timetable,
            Clock clock) {
        this.session = session;
        this.routes = routes;
        this.documents = documents;
        this.people = people;
        this.agencies = agencies;
        this.timetable = timetable;
        this.clock = clock;
    }

    /**
     * A document that waits.
     *
     * @param due last day, null where none is set
     * @param left days until then, below zero where it has passed
     */
    public record Task(
            Document document,
            Route route,
            State state,
            @Nullable LocalDate due,
            long left) {

        /** Whether its day has passed. */
        public boolean isLate() {
            return due != null && left < 0;
        }

        /** Whether its day is near. */
        public boolean isNear() {
            return due != null && left >= 0 && left <= 3;
        }
    }

    /** What waits for somebody, the most pressing first. */
    public List<Task> of(long person) {
        return session.as(person, documents::waiting).stream()
                .map(this::task)
                .sorted(Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** A document with its deadline. */
    public Task task(Document document) {
        Route route = routes.get(document.kind());
        State state = route.state(document.state());
        return task(document, route, state, due(document, state));
    }

    private Task task(Document document, Route route, State state, Optional<LocalDate> due) {
        long left = due.map(day -> ChronoUnit.DAYS.between(LocalDate.now(clock), day))
                .orElse(0L);
        return new Task(document, route, state, due.orElse(null), left);
    }

    /** An approved document with the day by which it is to be public, were somebody to begin now. */
    public Task toDisclose(Document approved) {
        Route route = routes.get("disclosure");
        State state = routes.get(approved.kind()).state(approved.state());
        Optional<LocalDate> due = timetable
                .of(approved.agency())
                .after(route.first().due(), LocalDate.ofInstant(approved.since(), clock.getZone()));
        return task(approved, routes.get(approved.kind()), state, due);
    }

    private Optional<LocalDate> due(Document document, State state) {
        Calendar calendar = timetable.of(document.agency());
        Optional<LocalDate> fixed = calendar.due(state.due(), document.year());
        return fixed.isPresent()
                ? fixed
                : calendar.after(state.due(), LocalDate.ofInstant(document.begun(), clock.getZone()));
    }

    /** What somebody may begin, and for which agency. */
    public record Start(Route route, Agency agency) {}

    /** Everything somebody may begin from nothing; what has no entries of its own is made from another document. */
    public List<Start> starts(long person) {
        List<Route> filled = routes.all().stream()
                .filter(route -> !route.document().isEmpty())
                .toList();
        return session.as(person, () -> {
            List<Start> starts = new ArrayList<>();
            LocalDate today = LocalDate.now(clock);
            List<Duty> duties = people.duties(person);
            for (Agency agency : agencies.all()) {
                for (Route route : filled) {
                    boolean may = duties.stream()
                            .anyMatch(duty -> duty.role().id().equals(route.creator()) && duty.reaches(agency, today));
                    if (may) {
                        starts.add(new Start(route, agency));
                    }
                }
            }
            return starts;
        });
    }

    /** Documents a board tells one by one; of more it counts how many of each agency have come how far. */
    private static final int MOST = 400;

    /**
     * How far everybody has come with one kind of document in a year.
     *
     * @param phases the steps, in order
     * @param counts documents by step
     * @param rows a row an agency
     */
    public record Board(
            Route route, int year, List<Integer> years, List<String> phases, Map<String, Long> counts, List<Row> rows) {

        /**
         * An agency.
         *
         * @param counts its documents by step
         * @param tasks its documents, none where there are too many on the board
         */
        public record Row(Agency agency, Map<String, Long> counts, List<Task> tasks) {}

        /** Whether documents are counted rather than told. */
        public boolean isBrief() {
            return rows.stream().allMatch(row -> row.tasks().isEmpty());
        }
    }

    /** The board of a kind; year 0 stands for the latest. */
    public Board board(long person, String kind, int year) {
        return session.as(person, () -> {
            Route route = routes.get(kind);
            List<Integer> years = documents.years();
            int shown = year > 0 ? year : years.isEmpty() ? LocalDate.now(clock).getYear() : years.getFirst();
            List<String> phases = route.states().values().stream()
                    .map(State::phase)
                    .distinct()
                    .toList();
            Map<String, Map<String, Long>> byAgency = new LinkedHashMap<>();
            Map<String, Long> counts = new LinkedHashMap<>();
            phases.forEach(phase -> counts.put(phase, 0L));
            for (Documents.Tally tally : documents.tallies(kind, shown)) {
                String phase = route.state(tally.state()).phase();
                byAgency.computeIfAbsent(tally.agency(), any -> new HashMap<>()).merge(phase, tally.count(), Long::sum);
                counts.merge(phase, tally.count(), Long::sum);
            }
            boolean isBrief = counts.values().stream().mapToLong(each -> each).sum() > MOST;
            Map<String, List<Task>> tasks = isBrief
                    ? Map.of()
                    : documents.board(kind, shown).stream()
                            .map(this::task)
                            .collect(Collectors.groupingBy(
                                    task -> task.document().agency().code()));
            List<Board.Row> rows = agencies.all().stream()
                    .filter(agency -> byAgency.containsKey(agency.code()))
                    .map(agency -> new Board.Row(
                            agency,
                            byAgency.getOrDefault(agency.code(), Map.of()),
                            tasks.getOrDefault(agency.code(), List.of())))
                    .toList();
            return new Board(route, shown, years, phases, counts, rows);
        });
    }
}
