package duzhi.check.derive;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dimensions whose codes carry their own tree: a longer code lies under its beginning. */
final class Paths {

    /** In the order in which wholes are put together. */
    static final List<Dimension> DIMENSIONS = List.of(
            Dimension.AGENCY,
            Dimension.PROJECT,
            Dimension.ARTICLE,
            Dimension.FUNCTION,
            Dimension.GOVERNMENT_ECONOMY,
            Dimension.ECONOMY,
            Dimension.INDICATOR);

    private Paths() {}

    /** The place of the next wider whole, or null at the top. */
    static @Nullable Coordinates wider(Dimension dimension, Coordinates at) {
        String code = at.code(dimension);
        if (code == null) {
            return null;
        }
        String parent = parent(dimension, code);
        if (parent.isEmpty()) {
            return dimension == Dimension.AGENCY ? null : at.without(dimension);
        }
        return at.with(dimension, parent);
    }

    private static String parent(Dimension dimension, String code) {
        return switch (dimension) {
            case FUNCTION, GOVERNMENT_ECONOMY, ECONOMY -> code.length() > 3 ? code.substring(0, code.length() - 2) : "";
            case PROJECT -> before(code, '#');
            default -> before(code, '/');
        };
    }

    private static String before(String code, char mark) {
        int at = code.lastIndexOf(mark);
        return at < 0 ? "" : code.substring(0, at);
    }
}
