package duzhi.publish.statement;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a grid before its cells are known.
 *
 * @param slice the lines it is about, or null where it repeats none: a further indicator beside a project
 * @param words what its name, code and text columns say, by column key
 * @param indent steps its name is moved in
 * @param foot whether it stands at the bottom
 * @param whole whether it is known by its label, which then stands over every blank cell beside it
 * @param rows rows its money covers, with those that follow for further indicators
 */
record Entry(Cube.@Nullable Slice slice, Map<String, String> words, int indent, boolean foot, boolean whole, int rows) {

    static Entry of(Cube.Slice slice, Map<String, String> words, int indent) {
        return new Entry(slice, words, indent, false, false, 1);
    }

    Entry over(int count) {
        return new Entry(slice, words, indent, foot, whole, count);
    }
}
