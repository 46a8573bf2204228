package duzhi.check.derive;

import duzhi.check.relation.Linear;
import duzhi.check.relation.Linear.Kind;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledTable;
import java.util.Optional;

/** Sums that may fail for no other reason than that part of their table could not be read. */
public final class Unread {

    private Unread() {}

    /** The table with unread figures that a sum stands in, empty where everything around it was read. */
    public static Optional<FilledTable> around(FilledDocument document, Linear relation) {
        if (relation.kind() != Kind.SUM) {
            return Optional.empty();
        }
        int line = relation.left().getFirst().fact().source().place().line();
        return document.tables().stream()
                .filter(table -> table.firstLine() <= line && line <= table.lastLine())
                .filter(Unread::hasUnreadFigures)
                .findFirst();
    }

    private static boolean hasUnreadFigures(FilledTable table) {
        return table.ignored().stream().anyMatch(ignored -> ignored.at().text().matches(".*[1-9].*"));
    }
}
