package duzhi.server.desk;

import duzhi.form.filled.FilledDocument;
import duzhi.publish.input.EntrySheet;
import duzhi.publish.input.EntrySheets;
import duzhi.publish.input.InputForm;
import duzhi.server.store.Agencies;
import duzhi.server.store.Document;
import duzhi.server.store.Documents;
import duzhi.server.store.Rights;
import duzhi.server.store.Session;
import duzhi.server.store.Sheets;
import duzhi.server.store.Trail;
import duzhi.server.store.Waivers;
import duzhi.workflow.action.Action;
import duzhi.workflow.action.Open;
import duzhi.workflow.action.Refused;
import duzhi.workflow.action.Situation;
import duzhi.workflow.event.Change;
import duzhi.workflow.event.Corrected;
import duzhi.workflow.event.Created;
import duzhi.workflow.event.Entered;
import duzhi.workflow.event.Event;
import duzhi.workflow.event.Published;
import duzhi.workflow.event.Waived;
import duzhi.workflow.route.Permission;
import duzhi.workflow.route.Route;
import duzhi.workflow.route.Routes;
import duzhi.workflow.route.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Where all work on documents is done, whether it comes from a page or from another program. An action is decided by the
 * route of the document, appended to the trail and carried out, all in one transaction: it happens whole or not at all.
 */
@Service
public class Desk {

    private static final String EXPENDITURE = "expenditure";

    private final Session session;
    private final Routes routes;
    private final Documents documents;
    private final Agencies agencies;
    private final Sheets sheets;
    private final Trail trail;
    private final Rights rights;
    private final Waivers waivers;
    private final Guards guards;
    private final Succession succession;

    /** With everything it keeps. */
    public Desk(
            Session session,
            Routes routes,
            Documents documents,
            Agencies agencies,
            Sheets sheets,
            Trail trail,
            Rights rights,
            Waivers waivers,
            Guards guards,
            Succession succession) {
        this.session = session;
        this.routes = routes;
        this.documents = documents;
        this.agencies = agencies;
        this.sheets = sheets;
        this.trail = trail;
        this.rights = rights;
        this.waivers = waivers;
        this.guards = guards;
        this.succession = succession;
    }

    /** A document that somebody may see; throws {@link NotFound} otherwise. */
    public Document document(long person, long id) {
        return session.as(person, () -> found(id));
    }

    private Document found(long id) {
        return documents.find(id).orElseThrow(() -> new NotFound("document " + id));
    }

    /** What somebody's duties permit on a document. */
    public Set<String> deeds(long person, Document document) {
        return session.as(person, () -> rights.deeds(document));
    }

    /** What a document holds. */
    public Content content(long person, Document document) {
        return session.as(person, () -> new Content(sheets.of(document.id())));
    }

    /** The form a document is filled in by, empty where it has none. */
    public Optional<InputForm> form(Document document) {
        return document.form().isEmpty() ? Optional.empty() : Optional.of(InputForm.load(document.form()));
    }

    /** The sheets a document is filled in on, none where it has no form. */
    public List<EntrySheet> sheets(Document document) {
        List<String> only = routes.get(document.kind()).sheets();
        return form(document).map(EntrySheets::of).orElse(List.of()).stream()
                .filter(sheet -> only.isEmpty() || only.contains(sheet.key()))
                .toList();
    }

    /** The document its entries make, as it is read back; empty where they cannot be read. */
    Optional<FilledDocument> filled(long person, Document document) {
        return form(document).flatMap(form -> guards.filled(form, content(person, document)));
    }

    /** What its entries come to; empty where it has no form of its own. */
    public Optional<Examination> examine(long person, Document document) {
        return form(document).map(form -> guards.examine(document, form, content(person, document)));
    }

    /**
     * Does something with a document.
     *
     * @return the document afterwards
     * @throws Refused with every reason why nothing was done
     */
    public Document act(long person, long id, Action action) throws Refused {
        return act(person, id, action, null);
    }

    /** The same at an earlier moment, for loading what happened before. */
    public Document act(long person, long id, Action action, @Nullable Instant at) throws Refused {
        Attempt<Document> attempt = Attempt.of(() -> {
            documents.hold(id);
            Document document = found(id);
            Set<String> deeds = rights.deeds(document);
            Content content = new Content(sheets.of(id));
            Situation situation = new Situation(
                    routes.get(document.kind()),
                    routes.get(document.kind()).state(document.state()),
                    deeds,
                    documents.makers(id).contains(person),
                    document.opened(),
                    succession.digest(document, content),
                    guard -> guards.against(guard, document, content));
            Event event = action.on(situation);
            long seq = trail.append(id, action.deed(), event, at);
            carryOut(person, document, content, event, seq, at);
            return found(id);
        });
        return attempt.in(at == null ? work -> session.as(person, work) : work -> session.past(person, work));
    }

    private void carryOut(long person, Document document, Content content, Event event, long seq, @Nullable Instant at)
            throws Refused {
        if (event instanceof Event.Moving && !content.sheets().isEmpty()) {
            sheets.freeze(document.id(), seq, content.digest(), content.sheets());
        }
        if (event instanceof Waived waived) {
            waivers.add(document.id(), waived.finding(), person, waived.why());
        }
        if (event instanceof Corrected corrected) {
            succession.begin(document, corrected, at);
        }
        if (event instanceof Published) {
            succession.replace(document, at);
        }
    }

    /** Whoever has to act next has seen it: from now on it cannot be taken back. Nothing happens for anybody else. */
    public void open(long person, Document document, Set<String> deeds) {
        State state = routes.get(document.kind()).state(document.state());
        if (state.isOpen() && deeds.contains(state.does()) && !document.opened()) {
            try {
                act(person, document.id(), new Open());
            } catch (Refused moved) {
                // It has gone elsewhere since: then it does not wait for this person.
            }
        }
    }

    /**
     * Begins a document.
     *
     * @param kind its route
     * @param agency code of whose it is
     * @param subject what sets it apart, mostly empty
     * @param content what it begins with
     * @param origin the document it is made from, 0 for none
     * @throws Refused where the person may not, or there is one already
     */
    public Document create(
            long person,
            String kind,
            String agency,
            int year,
            String subject,
            String title,
            String form,
            Content content,
            long origin,
            @Nullable Instant at)
            throws Refused {
        Route route = routes.get(kind);
        Attempt<Document> attempt = Attempt.of(() -> {
            var owner = agencies.find(agency).orElseThrow(() -> new NotFound("agency " + agency));
            int edition = documents
                    .latest(kind, agency, year, subject)
                    .map(last -> last.edition() + 1)
                    .orElse(1);
            long id;
            try {
                id = documents.add(
                        kind,
                        owner,
                        year,
                        subject,
                        edition,
                        title,
                        form,
                        route.first().id(),
                        origin);
            } catch (org.springframework.dao.DataAccessException refused) {
                throw Refused.forbidden("您的岗位不能为这个单位新建这类文件", "your duties do not let you begin one for this agency");
            }
            trail.append(id, Permission.CREATE, new Created(kind, route.first().id(), origin), at);
            content.sheets().forEach((key, lines) -> sheets.put(id, key, lines));
            List<Change> first = Differences.between(new Content(Map.of()), content);
            if (!first.isEmpty()) {
                trail.append(id, Permission.EDIT, new Entered(first), at);
            }
            return found(id);
        });
        Document made = attempt.in(at == null ? work -> session.as(person, work) : work -> session.past(person, work));
        summed(person, made);
        return made;
    }

    /**
     * What came of changing cells.
     *
     * @param written cells that hold what was asked for
     * @param conflicts cells that somebody else has changed meanwhile: what stands there now
     */
    public record Outcome(List<Change> written, List<Change> conflicts) {}

    /**
     * Changes cells. A cell that no longer holds what the person saw is left alone and told; the others are written.
     *
     * @throws Refused where the entries may not be changed
     */
    public Outcome enter(long person, long id, List<Change> changes) throws Refused {
        return write(person, id, document -> {
            Fields.of(sheets(document), new Content(sheets.of(id))).hold(changes);
            return changes;
        });
    }

    /** What is to be written to a document that is held and may be changed, and what the trail tells of it. */
    interface Wanted {
        List<Change> of(Document document) throws Refused;

        /** What has happened once cells have changed, empty where nothing has. */
        default Optional<Event> told(List<Change> changed) {
            return changed.isEmpty() ? Optional.empty() : Optional.of(new Entered(changed));
        }
    }

    private Outcome write(long person, long id, Wanted wanted) throws Refused {
        return write(person, id, wanted, null);
    }

    /** Writes what is wanted in one transaction, at an earlier moment where one is given. */
    Outcome write(long person, long id, Wanted wanted, @Nullable Instant at) throws Refused {
        Attempt<Outcome> attempt = Attempt.of(() -> {
            documents.hold(id);
            Document document = found(id);
            if (!rights.deeds(document).contains(Permission.EDIT)) {
                throw Refused.forbidden("现在不能修改这份文件", "it cannot be changed now");
            }
            return entered(id, wanted.of(document), wanted, at);
        });
        Outcome outcome =
                attempt.in(at == null ? work -> session.as(person, work) : work -> session.past(person, work));
        if (!outcome.written().isEmpty()) {
            summed(person, document(person, id));
        }
        return outcome;
    }

    private Outcome entered(long id, List<Change> changes, Wanted wanted, @Nullable Instant at) {
        List<Change> written = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        List<Change> conflicts = new ArrayList<>();
        Map<String, List<Change>> bySheet = new TreeMap<>();
        changes.forEach(each ->
                bySheet.computeIfAbsent(each.sheet(), any -> new ArrayList<>()).add(each));
        bySheet.forEach((key, cells) -> {
            Cells sheet = new Cells(sheets.hold(id, key));
            for (Change cell : cells) {
                String now = sheet.get(cell.line(), cell.column());
                if (now.equals(cell.now())) {
                    written.add(cell);
                } else if (now.equals(cell.was())) {
                    sheet.put(cell.line(), cell.column(), cell.now());
                    written.add(cell);
                    changed.add(cell);
                } else {
                    conflicts.add(new Change(key, cell.line(), cell.column(), cell.was(), now));
                }
            }
            sheets.put(id, key, sheet.lines());
        });
        wanted.told(changed).ifPresent(event -> trail.append(id, Permission.EDIT, event, at));
        return new Outcome(written, conflicts);
    }

    /**
     * Puts whole sheets in the place of what was entered, as an uploaded workbook does. What others have changed since the
     * workbook was made is left alone and told; sheets the workbook does not have stay as they are.
     *
     * @param base what the workbook was made from
     * @param wanted what it holds now
     * @throws Refused where the entries may not be changed
     */
    public Outcome replace(long person, long id, Content base, Content wanted) throws Refused {
        Content from = Differences.only(base, wanted.sheets().keySet());
        List<Change> changes = Differences.between(from, Differences.settled(from, wanted));
        return write(person, id, document -> changes);
    }

    /** Examines a document that can still be changed and keeps what was found beside it. */
    private void summed(long person, Document document) {
        form(document).ifPresent(form -> {
            Content content = content(person, document);
            Document.Counts counts = guards.examine(document, form, content).counts();
            session.as(person, () -> {
                documents.summed(document.id(), total(content), counts);
                return counts;
            });
        });
    }

    /** Yuan of expenditure, null where no such lines are entered. */
    private static @Nullable BigDecimal total(Content content) {
        return content.sheets().containsKey(EXPENDITURE) ? content.sum(EXPENDITURE, "amount") : null;
    }

    /** Cells of one sheet, as many lines as are written to. */
    private record Cells(List<Map<String, String>> lines) {

        private static final int MOST = 20_000;

        Cells {
            lines = new ArrayList<>(lines);
        }

        String get(int line, String column) {
            return line <= lines.size() ? lines.get(line - 1).getOrDefault(column, "") : "";
        }

        void put(int line, String column, String text) {
            if (line < 1 || line > MOST) {
                throw new IllegalArgumentException("a sheet has lines 1 to " + MOST + ", not " + line);
            }
            while (lines.size() < line) {
                lines.add(Map.of());
            }
            Map<String, String> cells = new LinkedHashMap<>(lines.get(line - 1));
            if (text.isEmpty()) {
                cells.remove(column);
            } else {
                cells.put(column, text);
            }
            lines.set(line - 1, cells);
        }
    }
}
