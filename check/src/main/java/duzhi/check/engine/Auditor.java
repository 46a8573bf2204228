package duzhi.check.engine;

import duzhi.check.engine.Audit.Failure;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.repair.Cause;
import duzhi.check.repair.Repairs;
import duzhi.check.rule.AcrossRule;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Tally;
import duzhi.check.rule.Unrun;
import duzhi.check.rule.Verdicts;
import duzhi.check.time.Exhausted;
import duzhi.check.time.Patience;
import duzhi.check.time.Patience.Terms;
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

    /** The search for corrections, which is no rule; it is named only where it could not be carried out. */
    private static final RuleInfo REPAIR = new RuleInfo(
            "R-01",
            Severity.NOTE,
            new Text("每处不符都找过最小的更正。", "For every mismatch the smallest correction has been looked for."),
            "会计恒等",
            List.of("R-01"));

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

    /** Audits documents already read, as long as it takes. */
    public Audit audit(List<FilledDocument> documents, List<Failure> failures) {
        return audit(documents, failures, Terms.ENDLESS);
    }

    /** Audits documents already read; what a document has no time left for is said not to have been run. */
    public Audit audit(List<FilledDocument> documents, List<Failure> failures, Terms terms) {
        List<FilledDocument> inOrder = documents.stream().sorted(ANY_ORDER).toList();
        Record record = new Record();
        for (FilledDocument document : documents) {
            Patience patience = terms.start();
            List<FilledDocument> others = others(document, inOrder);
            rules.forEach(rule -> record.add(rule.info(), verdicts(rule, document, others, patience)));
        }
        List<Cause> causes = new ArrayList<>();
        for (List<FilledDocument> together : Related.together(inOrder, record.findings)) {
            causes.addAll(causes(together, terms.start(), record));
        }
        List<Finding> findings = grouped(documents, record.findings, causes);
        return new Audit(
                List.copyOf(documents), List.copyOf(failures), findings, List.copyOf(record.unrun), record.tallies);
    }

    /** What came of all rules so far. */
    private static final class Record {
        private final SequencedMap<RuleInfo, Tally> tallies = new LinkedHashMap<>();
        private final List<Finding> findings = new ArrayList<>();
        private final List<Unrun> unrun = new ArrayList<>();

        void add(RuleInfo rule, Verdicts verdicts) {
            findings.addAll(verdicts.findings());
            unrun.addAll(verdicts.unrun());
            tallies.merge(rule, verdicts.tally(), Tally::plus);
        }
    }

    /** By root cause, under the document that the cause stands in. */
    private List<Finding> grouped(List<FilledDocument> documents, List<Finding> findings, List<Cause> causes) {
        Map<String, FilledDocument> byPath = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (FilledDocument document : documents) {
            byPath.putIfAbsent(document.path(), document);
            numbers.putIfAbsent(document.path(), numbers.size());
        }
        Map<String, RuleInfo> byId = rules().stream().collect(Collectors.toMap(RuleInfo::id, rule -> rule));
        return new RootCauses(ORDER, byPath, byId)
                .group(Displaced.together(findings, byPath), causes).stream()
                        .sorted(Comparator.comparingInt(
                                        (Finding finding) -> numbers.getOrDefault(finding.document(), -1))
                                .thenComparing(ORDER))
                        .toList();
    }

    /** Findings stand without corrections rather than fall with the search for them, and that is said. */
    private List<Cause> causes(List<FilledDocument> together, Patience patience, Record record) {
        try {
            return repairs.of(together, patience);
        } catch (Exhausted late) {
            together.forEach(document -> record.add(REPAIR, notRun(REPAIR, document, late.why())));
        } catch (RuntimeException | StackOverflowError e) {
            Text why = Text.of(
                    "查找更正时出现意外（%s），发现不附更正；请把文件交给维护者。",
                    "The search for corrections broke (%s), so findings come without them; please pass the file to the"
                            + " maintainers.",
                    e.getClass().getSimpleName());
            together.forEach(document -> record.add(REPAIR, notRun(REPAIR, document, why)));
        }
        return List.of();
    }

    private static Verdicts verdicts(
            Rule rule, FilledDocument document, List<FilledDocument> others, Patience patience) {
        Verdicts verdicts = new Verdicts(rule.info(), document, patience);
        try {
            if (!rule.examines(document)) {
                verdicts.notApplicable(document.isBlankForm() ? BLANK : UNKNOWN);
                return verdicts;
            }
            patience.check();
            if (rule instanceof AcrossRule across) {
                across.check(document, others, verdicts);
            } else {
                rule.check(document, verdicts);
            }
            return verdicts;
        } catch (Exhausted late) {
            return notRun(rule.info(), document, late.why());
        } catch (RuntimeException | StackOverflowError e) {
            return notRun(rule.info(), document, broken(e));
        }
    }

    private static Verdicts notRun(RuleInfo rule, FilledDocument document, Text why) {
        Verdicts verdicts = new Verdicts(rule, document);
        verdicts.notRun(why);
        return verdicts;
    }

    /** One document never stops a batch: a rule that breaks on it has not been run, and that is said. */
    private static Text broken(Throwable why) {
        return Text.of(
                "检查时出现意外（%s），请把文件交给维护者。",
                "The check broke (%s); please pass the file to the maintainers.",
                why.getClass().getSimpleName());
    }

    private static List<FilledDocument> others(FilledDocument document, List<FilledDocument> all) {
        return all.stream().filter(other -> !other.equals(document)).toList();
    }
}
