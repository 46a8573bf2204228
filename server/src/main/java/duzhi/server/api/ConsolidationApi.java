package duzhi.server.api;

import duzhi.server.access.Account;
import duzhi.server.desk.Consolidation;
import duzhi.server.desk.Desk;
import duzhi.server.store.Document;
import duzhi.workflow.action.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A department's budget and those of its units. */
@RestController
@RequestMapping("/api/documents/{id}/consolidation")
class ConsolidationApi {

    private final Desk desk;
    private final Consolidation consolidation;

    ConsolidationApi(Desk desk, Consolidation consolidation) {
        this.desk = desk;
        this.consolidation = consolidation;
    }

    /**
     * A unit and what comes of it.
     *
     * @param position {@code submitted} in this round, {@code returned} since, {@code earlier} than that, {@code never}, {@code none},
     *     {@code other-form} or {@code unreadable}
     * @param document its budget, 0 where there is none to be seen
     * @param phase of the board in which it was sent on last, empty where it never was
     * @param total yuan of expenditure it sent on, null as well
     * @param taken whether it is taken over
     * @param lines that are taken over
     * @param replaced lines that make way
     * @param before yuan of expenditure the department has of it now
     * @param after yuan it has then
     */
    record Unit(
            String agency,
            String name,
            String position,
            long document,
            String state,
            String phase,
            @Nullable Instant sent,
            @Nullable BigDecimal total,
            boolean taken,
            int lines,
            int replaced,
            BigDecimal before,
            BigDecimal after) {

        static Unit of(Consolidation.Row row) {
            return new Unit(
                    row.agency().code(),
                    row.agency().name(),
                    row.position().label(),
                    row.document() == null ? 0 : row.document().id(),
                    row.state() == null ? "" : row.state().id(),
                    row.phase(),
                    row.sent(),
                    row.total(),
                    row.taken(),
                    row.effect().taken(),
                    row.effect().replaced(),
                    row.effect().before(),
                    row.effect().after());
        }
    }

    /**
     * What comes of it.
     *
     * @param own yuan of expenditure of the office itself
     * @param before yuan of expenditure of the department now
     * @param after yuan of it then
     * @param key to be sent along, so that nothing is done where something has changed since
     */
    record Look(
            List<Unit> units,
            BigDecimal own,
            BigDecimal before,
            BigDecimal after,
            List<Said> problems,
            List<Said> remarks,
            String key) {

        static Look of(Consolidation.View view) {
            return new Look(
                    view.rows().stream().map(Unit::of).toList(),
                    view.own(),
                    view.before(),
                    view.after(),
                    view.problems().stream().map(Said::of).toList(),
                    view.remarks().stream().map(Said::of).toList(),
                    view.key());
        }
    }

    /** Which late units are taken as they were sent on last, and what was looked at; null where nothing was. */
    record Choice(@Nullable List<String> earlier, @Nullable String key) {

        List<String> late() {
            return earlier == null ? List.of() : earlier;
        }
    }

    @GetMapping
    Look look(
            @AuthenticationPrincipal Account account,
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<String> earlier) {
        return look(account, desk.document(account.id(), id), earlier);
    }

    @PostMapping
    Look consolidate(@AuthenticationPrincipal Account account, @PathVariable long id, @RequestBody Choice choice)
            throws Refused {
        Document after = consolidation.consolidate(
                account.id(), id, choice.late(), choice.key() == null ? "" : choice.key(), null);
        return look(account, after, choice.late());
    }

    private Look look(Account account, Document document, List<String> earlier) {
        return Look.of(consolidation.look(account.id(), document, earlier));
    }
}
