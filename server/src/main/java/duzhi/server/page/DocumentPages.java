package duzhi.server.page;

import duzhi.publish.input.EntrySheet;
import duzhi.server.access.Account;
import duzhi.server.access.Attachment;
import duzhi.server.desk.Beginnings;
import duzhi.server.desk.Comparison;
import duzhi.server.desk.Content;
import duzhi.server.desk.Desk;
import duzhi.server.desk.Gaps;
import duzhi.server.desk.History;
import duzhi.server.desk.IndicatorLibrary;
import duzhi.server.desk.Remarks;
import duzhi.server.desk.Workbooks;
import duzhi.server.desk.Worklist;
import duzhi.server.disclosure.Disclosures;
import duzhi.server.store.Document;
import duzhi.workflow.action.Action;
import duzhi.workflow.action.Refused;
import duzhi.workflow.route.Permission;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A document: its entries, the tables they make, what is wrong with them, what has happened, what can be done. */
@Controller
class DocumentPages {

    private final Desk desk;
    private final Worklist worklist;
    private final History history;
    private final Comparison comparison;
    private final Remarks remarks;
    private final Workbooks workbooks;
    private final IndicatorLibrary indicators;
    private final Gaps gaps;
    private final Clock clock;

    DocumentPages(
            Desk desk,
            Worklist worklist,
            History history,
            Comparison comparison,
            Remarks remarks,
            Workbooks workbooks,
            IndicatorLibrary indicators,
            Gaps gaps,
            Clock clock) {
        this.desk = desk;
        this.worklist = worklist;
        this.history = history;
        this.comparison = comparison;
        this.remarks = remarks;
        this.workbooks = workbooks;
        this.indicators = indicators;
        this.gaps = gaps;
        this.clock = clock;
    }

    @GetMapping("/documents/{id}")
    String entries(
            @AuthenticationPrincipal Account account,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String sheet,
            Model model) {
        Document document = frame(account, id, model, "entries");
        if (document.kind().equals(Disclosures.KIND)) {
            return "redirect:/disclosures/" + id;
        }
        List<EntrySheet> sheets = desk.sheets(document);
        if (!sheets.isEmpty()) {
            model.addAttribute("sheets", sheets);
            model.addAttribute(
                    "sheet",
                    sheets.stream()
                            .filter(each -> each.key().equals(sheet))
                            .findFirst()
                            .orElse(sheets.getFirst()));
            Content content = desk.content(account.id(), document);
            model.addAttribute("content", content);
            model.addAttribute("adjusted", content.lines(Beginnings.ADJUSTMENT));
            model.addAttribute("hasWorkbook", workbooks.has(document));
            model.addAttribute(
                    "trades", indicators.trades(indicators.bureau(account.id()).orElse(null)));
        }
        return "document/entries";
    }

    @GetMapping("/documents/{id}/findings")
    String findings(@AuthenticationPrincipal Account account, @PathVariable long id, Model model) {
        Document document = frame(account, id, model, "findings");
        desk.examine(account.id(), document).ifPresent(found -> model.addAttribute("examination", found));
        return "document/findings";
    }

    @GetMapping("/documents/{id}/tables")
    String tables(@AuthenticationPrincipal Account account, @PathVariable long id, Model model) {
        frame(account, id, model, "tables");
        return "document/tables";
    }

    /** The document as it will be published, for a frame of its own. */
    @GetMapping("/documents/{id}/preview")
    ResponseEntity<byte[]> preview(@AuthenticationPrincipal Account account, @PathVariable long id) {
        Document document = desk.document(account.id(), id);
        byte[] page =
                desk.examine(account.id(), document).map(each -> each.page()).orElse(new byte[0]);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .header("Content-Security-Policy", Frames.POLICY)
                .body(page);
    }

    @GetMapping("/documents/{id}/changes")
    String changes(
            @AuthenticationPrincipal Account account,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String since,
            Model model) {
        Document document = frame(account, id, model, "changes");
        model.addAttribute("comparison", comparison.of(account.id(), document, since));
        model.addAttribute("notes", remarks.of(account.id(), document));
        model.addAttribute("sheets", desk.sheets(document));
        return "document/changes";
    }

    /** The entries as a workbook. */
    @GetMapping("/documents/{id}/workbook")
    ResponseEntity<byte[]> workbook(@AuthenticationPrincipal Account account, @PathVariable long id) {
        Document document = desk.document(account.id(), id);
        return Attachment.workbook(document.title() + ".xlsx", workbooks.write(account.id(), document));
    }

    @PostMapping("/documents/{id}/workbook")
    String bring(
            @AuthenticationPrincipal Account account,
            @PathVariable long id,
            @RequestParam("file") MultipartFile file,
            Model model)
            throws Refused, IOException {
        Document document = desk.document(account.id(), id);
        Workbooks.Brought brought = workbooks.bring(account.id(), document, file.getBytes());
        frame(account, id, model, "entries");
        model.addAttribute("brought", brought);
        model.addAttribute("sheets", desk.sheets(document));
        return "document/brought";
    }

    @GetMapping("/documents/{id}/history")
    String history(
            @AuthenticationPrincipal Account account,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable LocalDate day,
            Model model) {
        Document document = frame(account, id, model, "history");
        if (day != null) {
            Instant end =
                    day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusMillis(1);
            String state = history.stateAt(account.id(), document, end);
            model.addAttribute("day", day);
            model.addAttribute(
                    "then",
                    state.isEmpty() ? null : worklist.task(document).route().state(state));
            model.addAttribute("held", history.heldAt(account.id(), document, end));
        }
        model.addAttribute("lines", history.of(account.id(), document));
        return "document/history";
    }

    @PostMapping("/documents/{id}/act")
    String act(@AuthenticationPrincipal Account account, @PathVariable long id, @ModelAttribute Form form)
            throws Refused {
        Action action = form.action();
        Document after = desk.act(account.id(), id, action);
        return "redirect:/documents/" + after.id() + "?done=" + action.deed();
    }

    /** What all pages of a document show: where it stands, and what this person may do. */
    Document frame(Account account, long id, Model model, String tab) {
        Document document = desk.document(account.id(), id);
        Set<String> deeds = desk.deeds(account.id(), document);
        desk.open(account.id(), document, deeds);
        Worklist.Task task = worklist.task(document);
        gaps.of(account.id(), document).ifPresent(units -> model.addAttribute("units", units));
        model.addAttribute("document", document);
        model.addAttribute("task", task);
        model.addAttribute("tab", tab);
        model.addAttribute("deeds", deeds);
        model.addAttribute("canEdit", deeds.contains(Permission.EDIT));
        model.addAttribute(
                "canMove", task.state().isOpen() && deeds.contains(task.state().does()));
        model.addAttribute("canReturn", deeds.contains(Permission.RETURN));
        model.addAttribute("canWithdraw", deeds.contains(Permission.WITHDRAW) && !document.opened());
        model.addAttribute("canWaive", deeds.contains(Permission.WAIVE));
        model.addAttribute("remarked", deeds.contains(Permission.READ));
        model.addAttribute(
                "backs",
                task.state().returns().stream().map(task.route()::state).toList());
        return document;
    }
}
