package duzhi.form.load;

import duzhi.form.layout.Heading;
import duzhi.form.model.Column;
import duzhi.form.model.Pair;
import java.util.List;
import java.util.Map;

/** What several forms of a set print alike, by the names under which they use it. */
record Shared(Map<String, List<Column>> columns, Map<String, List<Pair>> pairs, Map<String, List<Heading>> headings) {

    static final Shared NOTHING = new Shared(Map.of(), Map.of(), Map.of());

    /** What a definition uses of a kind; a name that is not known is a problem of the definition. */
    static <T> List<T> used(Map<String, List<T>> known, String kind, Definition d) {
        List<T> group = known.get(d.text("use"));
        if (group == null) {
            d.problem("no " + kind + " are called '" + d.text("use") + "'; known are " + known.keySet());
            return List.of();
        }
        return group;
    }
}
