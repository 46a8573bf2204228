package duzhi.reader.ofd;

import duzhi.reader.document.Unreadable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What pages share: drawings used more than once. */
final class Resources {

    private final Map<String, Node> composites = new HashMap<>();

    /** Takes up a file of resources. */
    void add(Package files, String path) throws Unreadable {
        files.xml(path)
                .ifPresent(root -> root.all("CompositeGraphicUnits")
                        .flatMap(units -> units.all("CompositeGraphicUnit"))
                        .forEach(unit -> composites.put(unit.attribute("ID"), unit)));
    }

    /** A drawing by its id, or null. */
    @Nullable
    Node composite(String id) {
        return composites.get(id);
    }

    /** Whether a colour is that of the paper; without a value it is black. */
    boolean isWhite(Optional<Node> colour) {
        if (colour.isEmpty()) {
            return false;
        }
        double[] value = Numbers.of(colour.get().attribute("Value"));
        return value.length == 3 && value[0] >= 255 && value[1] >= 255 && value[2] >= 255
                || colour.get().attribute("Value").strip().equalsIgnoreCase("#ff #ff #ff")
                || colour.get().number("Alpha", 255) == 0;
    }
}
