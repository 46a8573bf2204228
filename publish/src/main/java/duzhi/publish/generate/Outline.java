package duzhi.publish.generate;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import java.util.List;
import java.util.Map;

/**
 * What a department is like that publishes by a family of forms.
 *
 * @param set id of the family
 * @param node its definition
 * @param year the budget year
 */
record Outline(String set, Node node, int year) {

    private static final Node FILE = Node.read("outlines.yaml");

    /** Families of forms that departments can be drawn for. */
    static List<String> sets() {
        return FILE.node("outlines").keys();
    }

    static Outline of(String set) {
        if (!sets().contains(set)) {
            throw new IllegalArgumentException("no departments are drawn for '" + set + "'; known are " + sets());
        }
        Node node = FILE.node("outlines").node(set);
        return new Outline(set, node, node.number("year", 0));
    }

    /** The same in another year. */
    Outline in(int other) {
        return new Outline(set, node, other);
    }

    static Node basics() {
        return FILE;
    }

    boolean is(String key) {
        return node.is(key);
    }

    String mainFund() {
        return node.text("main-fund");
    }

    String stage() {
        return node.text("stage");
    }

    /** Where lines of the year stand. */
    Coordinates here() {
        return at(year(), stage());
    }

    static Coordinates at(int year, String stage) {
        return Coordinates.of(Map.of(Dimension.YEAR, String.valueOf(year), Dimension.STAGE, stage));
    }

    Map<String, String> years() {
        return Map.of(
                "year", String.valueOf(year()),
                "last", String.valueOf(year() - 1),
                "next", String.valueOf(year() + 1));
    }
}
