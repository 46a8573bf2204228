package duzhi.server.store;

import duzhi.workflow.agency.Agency;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document at work: what it is, whose it is, where it stands.
 *
 * @param id unique
 * @param kind its route
 * @param agency whose it is
 * @param year budget year
 * @param subject what sets it apart from others of its kind, agency and year; mostly empty
 * @param edition from 1; a correction is a further one
 * @param title shown
 * @param form family of forms it is filled in by, empty where it has no entries
 * @param state where it stands
 * @param origin the document it was made from, 0 for none
 * @param opened whether whoever has to act has seen it
 * @param control yuan it may not exceed, null where none is set
 * @param total yuan of expenditure, null where it is not known
 * @param counts what the last check of its entries found
 * @param since when it came to this state
 * @param begun when what its deadline is counted from happened: the approval of the document it was made from
 * @param changed when anything last happened to it
 */
public record Document(
        long id,
        String kind,
        Agency agency,
        int year,
        String subject,
        int edition,
        String title,
        String form,
        String state,
        long origin,
        boolean opened,
        @Nullable BigDecimal control,
        @Nullable BigDecimal total,
        Counts counts,
        Instant since,
        Instant begun,
        Instant changed) {

    /**
     * What a check found.
     *
     * @param problems entries that cannot be read
     * @param errors findings of level error
     * @param warnings findings of level warning
     * @param known whether it was checked at all
     */
    public record Counts(int problems, int errors, int warnings, boolean known) {

        /** Not checked yet. */
        public static final Counts UNKNOWN = new Counts(0, 0, 0, false);
    }
}
