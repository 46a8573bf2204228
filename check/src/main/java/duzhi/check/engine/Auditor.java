package duzhi.check.engine;

import duzhi.check.engine.Audit.Failure;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Text;
import duzhi.check.repair.Cause;
import duzhi.check.repair.Repairs;
import duzhi.check.rule.AcrossRule;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Tally;
import duzhi.check.rule.Unrun;
import duzhi.check.rule.Verdicts;
import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.load.Dimensions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Documents with more than these are beyond a smallest repair: each finding stands for itself. */
    private static final int MOST_FINDINGS = 1_000;

    private final List<Rule> rules;
    private final Repairs repairs;

    /** With these rules, in the order of their ids, and the code sets that come with Duzhi. */
    public Auditor(List<Rule> rules) {
        this(rules, new Repairs(Dimensions.load(), CodeSets.load()));
    }

    /** With these rules, in the order of their ids. */
    public Auditor(List<Rule> rules, Repairs repairs) {
        this.repairs = repairs;
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
            findings.addAll(own);
        }
        return new Audit(List.copyOf(documents), List.copyOf(failures), grouped(documents, findings), unrun, tallies);
    }

    /** By root cause, under the document that the cause stands in. */
    private List<Finding> grouped(List<FilledDocument> documents, List<Finding> findings) {
        Map<String, FilledDocument> byPath = new HashMap<>();
        documents.forEach(document -> byPath.putIfAbsent(document.path(), document));
        Map<String, RuleInfo> byId = rules().stream().collect(Collectors.toMap(RuleInfo::id, rule -> rule));
        List<FilledDocument> inOrder = documents.stream().sorted(ANY_ORDER).toList();
        List<Cause> causes = RootCauses.together(inOrder, findings).stream()
                .flatMap(together -> causes(together, findings).stream())
                .toList();
        List<Finding> grouped = new RootCauses(ORDER, byPath, byId).group(findings, causes);
        List<String> paths = documents.stream().map(FilledDocument::path).toList();
        return grouped.stream()
                .sorted(Comparator.comparingInt((Finding finding) -> paths.indexOf(finding.document()))
                        .thenComparing(ORDER))
                .toList();
    }

    /** Findings stand without corrections rather than fall with the search for them. */
    private List<Cause> causes(List<FilledDocument> together, List<Finding> findings) {
        Set<String> paths = together.stream().map(FilledDocument::path).collect(Collectors.toSet());
        long own = findings.stream()
                .filter(finding -> paths.contains(finding.document()))
                .count();
        if (own > MOST_FINDINGS) {
            return List.of();
        }
        try {
            return repairs.of(together);
        } catch (RuntimeException | StackOverflowError e) {
            return List.of();
        }
    }

    private static Verdicts verdicts(Rule rule, FilledDocument document, List<FilledDocument> all) {
        Verdicts verdicts = new Verdicts(rule.info(), document);
        try {
            if (!rule.examines(document)) {
                verdicts.notApplicable(document.isBlankForm() ? BLANK : UNKNOWN);
            } else if (rule instanceof AcrossRule across) {
                across.check(document, others(document, all), verdicts);
            } else {
                rule.check(document, verdicts);
            }
            return verdicts;
        } catch (RuntimeException | StackOverflowError e) {
            return broken(rule, document, e);
        }
    }

    /** One document never stops a batch: a rule that breaks on it has not been run, and that is said. */
    private static Verdicts broken(Rule rule, FilledDocument document, Throwable why) {
        Verdicts verdicts = new Verdicts(rule.info(), document);
        String name = why.getClass().getSimpleName();
        verdicts.notRun(Text.of(
                "检查时出现意外（%s），请把文件交给维护者。", "The check broke (%s); please pass the file to the maintainers.", name));
        return verdicts;
    }

    private static List<FilledDocument> others(FilledDocument document, List<FilledDocument> all) {
        return all.stream().filter(other -> !other.equals(document)).toList();
    }
}
