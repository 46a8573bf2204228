package duzhi.server.page;

import duzhi.check.finding.Text.Language;
import duzhi.cli.report.MarkedDocuments;
import duzhi.server.access.Account;
import duzhi.server.access.Attachment;
import duzhi.server.check.Check;
import duzhi.server.check.Checks;
import duzhi.server.check.Downloads;
import duzhi.server.check.Judged;
import duzhi.server.check.Uploaded;
import duzhi.server.check.Verdict;
import duzhi.server.desk.NotFound;
import duzhi.server.store.Upload;
import duzhi.workflow.action.Refused;
import duzhi.workflow.agency.Agency;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;

/** Documents that are uploaded to be checked (文件体检). */
@Controller
class CheckPages {

    private static final int SHOWN = 100;

    private final Checks checks;
    private final Downloads downloads;
    private final Common.Says says = new Common.Says();

    CheckPages(Checks checks, Downloads downloads) {
        this.checks = checks;
        this.downloads = downloads;
    }

    @GetMapping("/checks")
    String list(@AuthenticationPrincipal Account account, @RequestParam(defaultValue = "0") long before, Model model) {
        List<Upload> uploads = checks.list(account.id(), before);
        model.addAttribute("uploads", uploads);
        model.addAttribute(
                "more", uploads.size() == Checks.PAGE ? uploads.getLast().id() : 0);
        List<Agency> agencies = checks.agencies(account.id());
        model.addAttribute("agencies", agencies);
        agencies.stream().findFirst().ifPresent(own -> model.addAttribute("standing", checks.standing(own)));
        model.addAttribute("mostFiles", Checks.MOST_FILES);
        return "check/list";
    }

    @PostMapping("/checks")
    String upload(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(required = false) List<MultipartFile> file,
            Model model,
            HttpServletResponse response) {
        try {
            List<Uploaded> files = file == null ? List.of() : Uploaded.of(file);
            return "redirect:/checks/" + checks.upload(account.id(), agency, says.language(), files);
        } catch (Refused refused) {
            response.setStatus(
                    (refused.kind() == Refused.Kind.FORBIDDEN ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT).value());
            model.addAttribute("reasons", refused.reasons());
            return list(account, 0, model);
        }
    }

    /**
     * Which findings are shown.
     *
     * @param severity of this level, empty for all
     * @param rule of this rule, empty for all
     * @param document of this document, empty for all
     * @param decided {@code no}, {@code yes} or empty for all
     * @param page from 0
     */
    record Filter(String severity, String rule, String document, String decided, int page) {

        static Filter of(Map<String, String> given) {
            String page = given.getOrDefault("page", "");
            return new Filter(
                    given.getOrDefault("severity", ""),
                    given.getOrDefault("rule", ""),
                    given.getOrDefault("document", ""),
                    given.getOrDefault("decided", ""),
                    page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0);
        }

        boolean fits(Judged judged) {
            return (severity.isEmpty() || judged.found().severity().label().equals(severity))
                    && (rule.isEmpty() || judged.found().rule().equals(rule))
                    && (document.isEmpty() || judged.found().document().equals(document))
                    && (decided.isEmpty()
                            || decided.equals("yes") != judged.decisions().isEmpty());
        }

        /** The address of what it shows. */
        public String address(long id, int at) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath("/checks/" + id);
            Map<String, String> values =
                    new TreeMap<>(Map.of("severity", severity, "rule", rule, "document", document, "decided", decided));
            values.values().removeIf(String::isEmpty);
            values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
            if (at > 0) {
                address.queryParam("page", at);
            }
            return address.encode().buildAndExpand(values).toUriString();
        }
    }

    @GetMapping("/checks/{id}")
    String check(
            @AuthenticationPrincipal Account account,
            @PathVariable long id,
            @RequestParam Map<String, String> given,
            Model model) {
        Filter filter = Filter.of(given);
        model.addAttribute("filter", filter);
        Check check = checks.check(account.id(), id);
        model.addAttribute("check", check);
        model.addAttribute("upload", check.upload());
        model.addAttribute("mine", check.upload().person() == account.id());
        model.addAttribute("swept", checks.swept(account.id(), id).orElse(null));
        model.addAttribute("progress", checks.progress(check.upload()).orElse(null));
        if (check.upload().state() == Upload.State.DONE) {
            List<Judged> fitting =
                    check.findings().stream().filter(filter::fits).toList();
            int from = Math.min(filter.page() * SHOWN, fitting.size());
            model.addAttribute("fitting", fitting.size());
            model.addAttribute("shown", fitting.subList(from, Math.min(from + SHOWN, fitting.size())));
            model.addAttribute("further", from + SHOWN < fitting.size());
            Map<String, Long> rules = check.findings().stream()
                    .collect(Collectors.groupingBy(each -> each.found().rule(), TreeMap::new, Collectors.counting()));
            model.addAttribute("rules", rules);
            model.addAttribute(
                    "open",
                    check.findings().stream()
                            .filter(each -> each.decisions().isEmpty())
                            .collect(Collectors.groupingBy(
                                    each -> each.found().rule(), TreeMap::new, Collectors.counting())));
            model.addAttribute("verdicts", Verdict.values());
            model.addAttribute("copies", checks.copies(account.id(), id));
        }
        return "check/check";
    }

    @PostMapping("/checks/{id}/cancel")
    String cancel(@AuthenticationPrincipal Account account, @PathVariable long id) throws Refused {
        checks.cancel(account.id(), id);
        return "redirect:/checks/" + id;
    }

    @PostMapping("/checks/{id}/decisions")
    String decide(
            @AuthenticationPrincipal Account account,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String finding,
            @RequestParam(defaultValue = "") String byRule,
            @RequestParam String verdict,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String at,
            @RequestParam Map<String, String> given)
            throws Refused {
        Filter filter = Filter.of(given);
        Verdict decided = Verdict.of(verdict).orElseThrow(() -> new NotFound("verdict " + verdict));
        checks.decide(account.id(), id, finding, byRule, decided, words);
        String anchor = at.matches("f\\d+") ? at : "findings";
        return "redirect:" + filter.address(id, filter.page()) + "#" + anchor;
    }

    /** The documents with their findings marked, for a frame of its own. */
    @GetMapping("/checks/{id}/view")
    ResponseEntity<byte[]> view(@AuthenticationPrincipal Account account, @PathVariable long id) {
        byte[] page = checks.report(account.id(), id, "html", says.language())
                .orElseThrow(() -> new NotFound("view of check " + id));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .header("Content-Security-Policy", MarkedDocuments.policy())
                .body(page);
    }

    @GetMapping("/checks/{id}/opinion.{medium}")
    ResponseEntity<byte[]> opinion(
            @AuthenticationPrincipal Account account, @PathVariable long id, @PathVariable String medium) {
        Language language = says.language();
        byte[] bytes = downloads.opinion(account.id(), id, medium, language);
        String name = language == Language.EN ? "opinion-%d.%s" : "审核意见书-%d.%s";
        return Attachment.of(name.formatted(id, medium), bytes);
    }

    @GetMapping("/checks/{id}/copies/{name}")
    ResponseEntity<byte[]> copy(
            @AuthenticationPrincipal Account account, @PathVariable long id, @PathVariable String name) {
        return Attachment.of(name, checks.copy(account.id(), id, name));
    }
}
