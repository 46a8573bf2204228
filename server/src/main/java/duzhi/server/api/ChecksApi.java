package duzhi.server.api;

import duzhi.check.finding.Text.Language;
import duzhi.server.access.Account;
import duzhi.server.access.Attachment;
import duzhi.server.check.Check;
import duzhi.server.check.Checks;
import duzhi.server.check.Downloads;
import duzhi.server.check.Progress;
import duzhi.server.check.Uploaded;
import duzhi.server.check.Verdict;
import duzhi.server.store.Upload;
import duzhi.workflow.action.Refused;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Documents that are uploaded to be checked (文件体检). */
@RestController
@RequestMapping("/api/checks")
class ChecksApi {

    private final Checks checks;
    private final Downloads downloads;

    ChecksApi(Checks checks, Downloads downloads) {
        this.downloads = downloads;
        this.checks = checks;
    }

    /**
     * A check.
     *
     * @param id unique
     * @param state {@code waiting}, {@code reading}, {@code done}, {@code cancelled} or {@code failed}
     * @param agency code of the agency it was uploaded for
     * @param by who uploaded it
     * @param begun when it was uploaded
     * @param ended when it ended, null before
     * @param progress how far it is, null where nothing is going on
     * @param counts what was found
     * @param documents what was read, and what could not be and why
     * @param findings what was found, with decisions
     * @param changes what has changed since the documents were last checked
     */
    record Answer(
            long id,
            String state,
            String agency,
            String by,
            Instant begun,
            @Nullable Instant ended,
            @Nullable Progress progress,
            Upload.Counts counts,
            List<Upload.Read> documents,
            List<Finding> findings,
            List<Check.Change> changes) {}

    /**
     * A finding with what was decided on it.
     *
     * @param found the finding
     * @param since {@code same} or {@code new} against the last check of the document, empty where there was none
     * @param decisions all of them, the latest last; the latest counts
     */
    record Finding(Upload.Found found, String since, List<Upload.Decision> decisions) {}

    /**
     * A decision on a finding, or on all findings of a rule that nobody has decided on yet: one of the two is given.
     *
     * @param finding id of a finding
     * @param rule id of a rule
     * @param verdict {@code accept}, {@code explain} or {@code return}
     * @param words the explanation or the reason; required for {@code explain}
     */
    record Decision(
            @Nullable String finding,
            @Nullable String rule,
            String verdict,
            @Nullable String words) {}

    /** How many findings were decided on. */
    record Decided(int count) {}

    /**
     * Uploads documents; their check begins at once and goes on in the background. The answer names where it is found.
     *
     * @param agency code of the agency they are uploaded for; one's own where none is given
     * @param file the documents: PDF, Word, Excel, OFD, web pages, text, or ZIP archives of them
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Answer> upload(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam List<MultipartFile> file)
            throws Refused {
        long id = checks.upload(account.id(), agency, language(), Uploaded.of(file));
        return ResponseEntity.created(URI.create("/api/checks/" + id)).body(check(account, id));
    }

    /** A check: how far it is, what was found and what was decided. */
    @GetMapping("/{id}")
    Answer check(@AuthenticationPrincipal Account account, @PathVariable long id) {
        Check check = checks.check(account.id(), id);
        Upload upload = check.upload();
        return new Answer(
                upload.id(),
                upload.state().name().toLowerCase(Locale.ROOT),
                upload.agency(),
                upload.who(),
                upload.begun(),
                upload.ended(),
                checks.progress(upload).orElse(null),
                upload.counts(),
                check.documents(),
                check.findings().stream()
                        .map(each -> new Finding(each.found(), each.since(), each.decisions()))
                        .toList(),
                check.changes());
    }

    /** Ends a check of one's own early. */
    @PostMapping("/{id}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@AuthenticationPrincipal Account account, @PathVariable long id) throws Refused {
        checks.cancel(account.id(), id);
    }

    /** The opinion on a check: docx, xlsx or json. */
    @GetMapping("/{id}/opinion.{medium}")
    ResponseEntity<byte[]> opinion(
            @AuthenticationPrincipal Account account, @PathVariable long id, @PathVariable String medium) {
        return Attachment.of("opinion-" + id + "." + medium, downloads.opinion(account.id(), id, medium, language()));
    }

    /** Names of its marked copies. */
    @GetMapping("/{id}/copies")
    List<String> copies(@AuthenticationPrincipal Account account, @PathVariable long id) {
        checks.upload(account.id(), id);
        return checks.copies(account.id(), id);
    }

    /** A marked copy. */
    @GetMapping("/{id}/copies/{name}")
    ResponseEntity<byte[]> copy(
            @AuthenticationPrincipal Account account, @PathVariable long id, @PathVariable String name) {
        return Attachment.of(name, checks.copy(account.id(), id, name));
    }

    /** Decides on a finding, or on the findings of a rule. */
    @PostMapping("/{id}/decisions")
    Decided decide(@AuthenticationPrincipal Account account, @PathVariable long id, @RequestBody Decision decision)
            throws Refused {
        Verdict verdict = Verdict.of(decision.verdict())
                .orElseThrow(() ->
                        Refused.unready("处理只有 accept、explain、return 三种。", "A verdict is accept, explain or return."));
        return new Decided(checks.decide(
                account.id(), id, given(decision.finding()), given(decision.rule()), verdict, given(decision.words())));
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static Language language() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? Language.EN : Language.ZH;
    }
}
