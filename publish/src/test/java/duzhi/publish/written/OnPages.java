package duzhi.publish.written;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.publish.document.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Tables that go on over pages, put together: each page repeats the heading, and nothing stands before it there. */
final class OnPages {

    private OnPages() {}

    static List<Seen> joined(List<Seen> parts, List<Table> tables) {
        List<Seen> whole = new ArrayList<>();
        Iterator<Seen> left = parts.iterator();
        for (Table table : tables) {
            assertThat(left).as("a page with %s", table.title()).hasNext();
            Seen all = left.next();
            while (all.rows() < table.rows()) {
                Seen next = left.next();
                assertThat(next.before()).as("where %s goes on", table.title()).isEmpty();
                assertThat(next.first(table.heads())).isEqualTo(all.first(table.heads()));
                all = all.and(next.from(table.heads()));
            }
            whole.add(all);
        }
        assertThat(left).as("tables beyond those published").isExhausted();
        return whole;
    }
}
