package duzhi.check.derive;

import duzhi.check.relation.Linear;
import duzhi.check.relation.Linear.Kind;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sums that may fail for no other reason than that part of their table could not be read. */
public final class Unread {

    /** By line the table with unread figures that it belongs to. */
    private final Map<Integer, FilledTable> tables = new HashMap<>();

    /** Of one document. */
    public Unread(FilledDocument document) {
        document.tables().stream().filter(Unread::hasUnreadFigures).forEach(table -> {
            for (int line = table.firstLine(); line <= table.lastLine(); line++) {
                tables.putIfAbsent(line, table);
            }
        });
    }

    /** The table with unread figures that a sum stands in, empty where everything around it was read. */
    public Optional<FilledTable> around(Linear relation) {
        int line = relation.left().getFirst().fact().source().place().line();
        return relation.kind() == Kind.SUM ? Optional.ofNullable(tables.get(line)) : Optional.empty();
    }

    private static boolean hasUnreadFigures(FilledTable table) {
        return table.ignored().stream().anyMatch(ignored -> ignored.at().text().matches(".*[1-9].*"));
    }
}
