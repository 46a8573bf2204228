package duzhi.server.desk;

import duzhi.server.store.Document;
import duzhi.server.store.Line;
import duzhi.workflow.event.Remark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people have said about cells: remarks of whoever sent a document back, and comments. */
@Service
public class Remarks {

    private final History history;
    private final JsonMapper json;

    /** With the trail they stand in. */
    public Remarks(History history, JsonMapper json) {
        this.history = history;
        this.json = json;
    }

    /**
     * Something said about a cell.
     *
     * @param returned whether the document was sent back for it
     * @param past whether the document has been sent on since
     */
    public record Note(Remark remark, String who, Instant at, boolean returned, boolean past) {}

    /** All that was said, the oldest first. */
    public List<Note> of(long person, Document document) {
        List<History.Step> steps = history.of(person, document);
        long sent = steps.stream()
                .map(History.Step::line)
                .filter(line -> line.kind().equals("submitted"))
                .mapToLong(Line::seq)
                .max()
                .orElse(0);
        List<Note> notes = new ArrayList<>();
        for (History.Step step : steps.reversed()) {
            for (JsonNode each : step.body().path("remarks")) {
                notes.add(note(step, each, true, sent));
            }
            if (step.body().has("remark")) {
                notes.add(note(step, step.body().path("remark"), false, sent));
            }
        }
        return notes;
    }

    private Note note(History.Step step, JsonNode remark, boolean returned, long sent) {
        return new Note(
                json.treeToValue(remark, Remark.class),
                step.who(),
                step.line().at(),
                returned,
                step.line().seq() < sent);
    }
}
