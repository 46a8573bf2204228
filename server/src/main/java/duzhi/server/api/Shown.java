package duzhi.server.api;

import duzhi.server.desk.Worklist;
import duzhi.server.store.Document;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A document as programs see it.
 *
 * @param agency code of whose it is
 * @param state where it stands
 * @param total yuan of expenditure, null where it is not known
 * @param control yuan it may not exceed, null where none is set
 * @param due last day of the present step, null where none is set
 * @param deeds what the caller's duties permit; empty in lists
 */
record Shown(
        long id,
        String kind,
        String agency,
        String agencyName,
        int year,
        String subject,
        int edition,
        String title,
        String form,
        String state,
        Said stateName,
        @Nullable BigDecimal total,
        @Nullable BigDecimal control,
        Document.Counts counts,
        @Nullable LocalDate due,
        Instant since,
        Instant changed,
        Set<String> deeds) {

    static Shown of(Worklist.Task task, Set<String> deeds) {
        Document document = task.document();
        return new Shown(
                document.id(),
                document.kind(),
                document.agency().code(),
                document.agency().name(),
                document.year(),
                document.subject(),
                document.edition(),
                document.title(),
                document.form(),
                document.state(),
                Said.of(task.state().name()),
                document.total(),
                document.control(),
                document.counts(),
                task.due(),
                document.since(),
                document.changed(),
                new TreeSet<>(deeds));
    }
}
