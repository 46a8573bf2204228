package duzhi.publish.narrative;

import duzhi.publish.document.Block;
import java.util.List;

/**
 * A text as written.
 *
 * @param blocks from the cover to the last line
 * @param problems everything that is missing; where there is any, the blocks have gaps and must not be published
 */
public record Written(List<Block> blocks, List<Problem> problems) {

    /** Keeps its own lists. */
    public Written {
        blocks = List.copyOf(blocks);
        problems = List.copyOf(problems);
    }
}
