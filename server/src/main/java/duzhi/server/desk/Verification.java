package duzhi.server.desk;

import duzhi.server.store.Document;
import duzhi.server.store.Documents;
import duzhi.server.store.Session;
import duzhi.server.store.Sheets;
import duzhi.server.store.Trail;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Whether everything that is kept is what the trail says: seals, states, numbers, and every cell that was entered. */
@Service
public class Verification {

    private static final int PAGE = 200;

    private final Session session;
    private final Trail trail;
    private final Documents documents;
    private final Sheets sheets;
    private final JsonMapper json;

    /** With what it verifies. */
    public Verification(Session session, Trail trail, Documents documents, Sheets sheets, JsonMapper json) {
        this.session = session;
        this.trail = trail;
        this.documents = documents;
        this.sheets = sheets;
        this.json = json;
    }

    /** Verifies all of it, as the program itself. */
    public Trail.Verdict all() {
        return session.system(() -> {
            Trail.Verdict seals = trail.verify();
            List<String> wrong = new ArrayList<>(seals.wrong());
            long after = 0;
            List<Document> page = page(after);
            while (!page.isEmpty()) {
                for (Document document : page) {
                    Content entered = Replay.of(trail.of(document.id()), json);
                    List<?> apart = Differences.between(entered, new Content(sheets.of(document.id())));
                    if (!apart.isEmpty()) {
                        wrong.add("document " + document.id() + " has " + apart.size()
                                + " cells that nobody entered, the first: " + apart.getFirst());
                    }
                }
                page = page(page.getLast().id());
            }
            return new Trail.Verdict(seals.lines(), seals.seal(), wrong);
        });
    }

    private List<Document> page(long after) {
        return documents.list(new Documents.Query(List.of(), List.of(), 0, "", "", after, PAGE));
    }
}
