package duzhi.server.desk;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.form.filled.FilledDocument;
import duzhi.publish.input.InputForm;
import duzhi.publish.input.Problem;
import duzhi.server.store.Document;
import duzhi.server.store.Sheets;
import duzhi.server.store.Waivers;
import duzhi.workflow.route.Guard;
import duzhi.workflow.route.Route;
import duzhi.workflow.route.Routes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What must hold before a document moves on, and everything that stands against it. */
@Service
public class Guards {

    private static final String EXPENDITURE = "expenditure";
    private static final String AMOUNT = "amount";

    private final Examiner examiner;
    private final Routes routes;
    private final Waivers waivers;
    private final Sheets sheets;
    private final List<Scan> scans;

    /** With what they need to know. */
    public Guards(Examiner examiner, Routes routes, Waivers waivers, Sheets sheets, List<Scan> scans) {
        this.examiner = examiner;
        this.routes = routes;
        this.waivers = waivers;
        this.sheets = sheets;
        this.scans = scans;
    }

    /** Looks for what stands against a guard beside the entries: by default, for what must not be published. */
    public interface Scan {
        /** The guard it belongs to. */
        default Guard guard() {
            return Guard.SCANNED;
        }

        /** What was found in a document. */
        List<Text> scan(Document document);
    }

    /** What the entries of a document come to; where only some sheets are filled in, what its goals lack. */
    Examination examine(Document document, InputForm form, Content content) {
        return isWhole(document)
                ? examiner.examine(form, content)
                : examiner.goals(form, content, document.year(), route(document).sheets());
    }

    /** The document that entries make, as it is read back. */
    Optional<FilledDocument> filled(InputForm form, Content content) {
        return examiner.filled(form, content);
    }

    private boolean isWhole(Document document) {
        return routes.get(document.kind()).sheets().isEmpty();
    }

    /** What stands against a guard, nothing where it holds. */
    List<Text> against(Guard guard, Document document, Content content) {
        List<Text> reasons = new ArrayList<>(entered(guard, document, content));
        scans.stream().filter(scan -> scan.guard() == guard).forEach(scan -> reasons.addAll(scan.scan(document)));
        return reasons;
    }

    private List<Text> entered(Guard guard, Document document, Content content) {
        return switch (guard) {
            case READABLE -> problems(document, content);
            case CLEAN -> errors(document, content);
            case CONTROL -> control(document, content);
            case GOALS -> Goals.lacking(content);
            case BALANCED -> balanced(document, content);
            case CONSOLIDATED, SCANNED, OTHERS -> List.of();
        };
    }

    private List<Text> problems(Document document, Content content) {
        if (document.form().isEmpty() || !isWhole(document)) {
            return List.of();
        }
        return examiner.examine(InputForm.load(document.form()), content).problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(Guards::told)
                .toList();
    }

    private static Text told(Problem problem) {
        return new Text(problem.in(Text.Language.ZH), problem.in(Text.Language.EN));
    }

    private List<Text> errors(Document document, Content content) {
        if (document.form().isEmpty() || !isWhole(document)) {
            return List.of();
        }
        Set<String> answered =
                waivers.of(document.id()).stream().map(Waivers.Entry::finding).collect(Collectors.toSet());
        List<Text> reasons = new ArrayList<>(problems(document, content));
        for (Finding finding :
                examiner.examine(InputForm.load(document.form()), content).findings()) {
            if (finding.severity() == Severity.ERROR && !answered.contains(finding.id())) {
                reasons.add(finding.message());
            }
        }
        return reasons;
    }

    private static List<Text> control(Document document, Content content) {
        BigDecimal total = content.sum(EXPENDITURE, AMOUNT);
        if (document.control() == null || total.compareTo(document.control()) <= 0) {
            return List.of();
        }
        BigDecimal over = total.subtract(document.control());
        return List.of(Text.of(
                "支出合计 %s 元，超过控制数 %s 元，多 %s 元。请压减支出，或者请财政部门调整控制数",
                "expenditure of %s yuan exceeds the control number of %s yuan by %s; reduce it, or ask the finance bureau",
                total.toPlainString(),
                document.control().toPlainString(),
                over.toPlainString()));
    }

    /** A transfer takes from one line what it gives to another; what adds or cuts says so in its subject. */
    private List<Text> balanced(Document document, Content content) {
        if (!document.subject().startsWith("transfer") || document.origin() == 0) {
            return List.of();
        }
        BigDecimal before = sheets.last(document.origin())
                .map(last -> new Content(last.content()).sum(EXPENDITURE, AMOUNT))
                .orElse(BigDecimal.ZERO);
        BigDecimal difference = content.sum(EXPENDITURE, AMOUNT).subtract(before);
        return difference.signum() == 0
                ? List.of()
                : List.of(Text.of(
                        "调剂不改变支出总额，现在相差 %s 元。追加或追减请另建文件",
                        "a transfer leaves the total as it is, which is now %s yuan apart; additions and cuts are documents of their own",
                        difference.toPlainString()));
    }

    Route route(Document document) {
        return routes.get(document.kind());
    }
}
