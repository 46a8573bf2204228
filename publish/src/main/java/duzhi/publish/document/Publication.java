package duzhi.publish.document;

import duzhi.ledger.fact.Fact;
import java.util.List;

/**
 * An official document, complete and without a format. Every writer gives the same words and figures in its own way.
 *
 * @param set id of the family of forms it is published by
 * @param title as on the cover and in the properties of the file
 * @param agency the department or unit that publishes it
 * @param year budget year
 * @param blocks from the first page to the last
 * @param facts the facts that its amounts rest on, each once, in the order of their ids
 */
public record Publication(String set, String title, String agency, int year, List<Block> blocks, List<Fact> facts) {

    /** Keeps its own lists. */
    public Publication {
        blocks = List.copyOf(blocks);
        facts = List.copyOf(facts);
    }

    /** The same document of other blocks. */
    public Publication with(List<Block> others) {
        return new Publication(set, title, agency, year, others, facts);
    }

    /** Its tables in published order. */
    public List<Table> tables() {
        return blocks.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }
}
