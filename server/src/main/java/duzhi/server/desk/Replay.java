package duzhi.server.desk;

import duzhi.server.store.Line;
import duzhi.workflow.event.Change;
import duzhi.workflow.event.Consolidated;
import duzhi.workflow.event.Entered;
import duzhi.workflow.event.Event;
import duzhi.workflow.route.Permission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What the lines of the trail amount to: the entries of a document as they stood after them. */
final class Replay {

    private Replay() {}

    static Content of(List<Line> lines, JsonMapper json) {
        Map<String, List<Map<String, String>>> sheets = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.deed().equals(Permission.EDIT)) {
                changes(line, json).forEach(change -> enter(sheets, change));
            }
        }
        return new Content(sheets);
    }

    private static List<Change> changes(Line line, JsonMapper json) {
        return line.kind().equals(Event.name(Consolidated.class))
                ? json.readValue(line.body(), Consolidated.class).changes()
                : json.readValue(line.body(), Entered.class).changes();
    }

    private static void enter(Map<String, List<Map<String, String>>> sheets, Change change) {
        List<Map<String, String>> lines = sheets.computeIfAbsent(change.sheet(), any -> new ArrayList<>());
        while (lines.size() < change.line()) {
            lines.add(new LinkedHashMap<>());
        }
        Map<String, String> cells = lines.get(change.line() - 1);
        if (change.now().isEmpty()) {
            cells.remove(change.column());
        } else {
            cells.put(change.column(), change.now());
        }
    }
}
