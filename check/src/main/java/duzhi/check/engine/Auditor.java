package duzhi.check.engine;

import duzhi.check.engine.Audit.Failure;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Text;
import duzhi.check.rule.AcrossRule;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Tally;
import duzhi.check.rule.Unrun;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Runs rules over documents; the outcome does not depend on the order of either. */
public final class Auditor {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparingInt(Finding::line)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::id);

    private static final Comparator<FilledDocument> ANY_ORDER =
            Comparator.comparing(FilledDocument::path).thenComparing(FilledDocument::sha256);

    private static final Text BLANK = new Text("是没有填写的空白样表。", "It is a form that nobody has filled in.");
    private static final Text UNKNOWN =
            new Text("不是已知的预算或绩效文件。", "It is no budget or performance document that is known.");

    private final List<Rule> rules;

    /** With these rules, in the order of their ids. */
    public Auditor(List<Rule> rules) {
        this.rules = rules.stream()
                .sorted(Comparator.comparing(rule -> rule.info().id()))
                .toList();
    }

    /** What the rules are about, by id. */
    public List<RuleInfo> rules() {
        return rules.stream().map(Rule::info).toList();
    }

    /** Audits documents already read. */
    public Audit audit(List<FilledDocument> documents, List<Failure> failures) {
        SequencedMap<RuleInfo, Tally> tallies = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        List<Unrun> unrun = new ArrayList<>();
        List<FilledDocument> inOrder = documents.stream().sorted(ANY_ORDER).toList();
        for (FilledDocument document : documents) {
            List<Finding> own = new ArrayList<>();
            for (Rule rule : rules) {
                Verdicts verdicts = verdicts(rule, document, inOrder);
                own.addAll(verdicts.findings());
                unrun.addAll(verdicts.unrun());
                tallies.merge(rule.info(), verdicts.tally(), Tally::plus);
            }
            own.sort(ORDER);
            findings.addAll(RootCauses.group(own));
        }
        return new Audit(List.copyOf(documents), List.copyOf(failures), findings, unrun, tallies);
    }

    private static Verdicts verdicts(Rule rule, FilledDocument document, List<FilledDocument> all) {
        Verdicts verdicts = new Verdicts(rule.info(), document);
        if (!rule.examines(document)) {
            verdicts.notApplicable(document.isBlankForm() ? BLANK : UNKNOWN);
        } else if (rule instanceof AcrossRule across) {
            across.check(document, others(document, all), verdicts);
        } else {
            rule.check(document, verdicts);
        }
        return verdicts;
    }

    private static List<FilledDocument> others(FilledDocument document, List<FilledDocument> all) {
        return all.stream().filter(other -> !other.equals(document)).toList();
    }
}
