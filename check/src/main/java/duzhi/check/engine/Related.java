package duzhi.check.engine;

import duzhi.check.finding.Finding;
import duzhi.form.filled.FilledDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which documents belong together because a finding speaks of both. */
final class Related {

    /** For each path another one that it belongs to; the end of the chain stands for all. */
    private final Map<String, String> links = new HashMap<>();

    private Related() {}

    /** Sets of documents whose findings speak of each other, in the order given; those without any are left out. */
    static List<List<FilledDocument>> together(List<FilledDocument> documents, List<Finding> findings) {
        Related related = new Related();
        for (Finding finding : findings) {
            String end = related.end(finding.document());
            finding.where()
                    .forEach(
                            where -> related.links.put(related.end(where.place().document()), related.end(end)));
        }
        Map<String, List<FilledDocument>> sets = new LinkedHashMap<>();
        for (FilledDocument document : documents) {
            if (related.links.containsKey(document.path())) {
                sets.computeIfAbsent(related.end(document.path()), any -> new ArrayList<>())
                        .add(document);
            }
        }
        return List.copyOf(sets.values());
    }

    private String end(String path) {
        String at = path;
        for (String next = links.putIfAbsent(at, at); next != null && !next.equals(at); next = links.get(at)) {
            at = next;
        }
        links.put(path, at);
        return at;
    }
}
