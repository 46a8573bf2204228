package duzhi.check.rule;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Text;
import duzhi.check.time.Patience;
import duzhi.check.time.Patience.Terms;
import duzhi.form.filled.FilledDocument;
import java.util.ArrayList;
import java.util.List;

/** Collects the verdicts of one rule on one document. */
public final class Verdicts {

    private final RuleInfo rule;
    private final FilledDocument document;
    private final Patience patience;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Unrun> unrun = new ArrayList<>();
    private int passed;

    /** For the verdicts of this rule on this document, as long as they take. */
    public Verdicts(RuleInfo rule, FilledDocument document) {
        this(rule, document, Terms.ENDLESS.start());
    }

    /** For the verdicts of this rule on this document; every verdict asks whether there is time for more. */
    public Verdicts(RuleInfo rule, FilledDocument document, Patience patience) {
        this.rule = rule;
        this.document = document;
        this.patience = patience;
    }

    /** How long it may take, for loops that may be long before they come to a verdict. */
    public Patience patience() {
        return patience;
    }

    /** One check held. */
    public void pass() {
        pass(1);
    }

    /** Several checks held. */
    public void pass(int times) {
        patience.check();
        passed += times;
    }

    /** One check failed. */
    public void fail(Finding finding) {
        patience.check();
        findings.add(finding);
    }

    /** The rule does not concern this document or part of it. */
    public void notApplicable(Text reason) {
        patience.check();
        unrun.add(new Unrun(rule.id(), document.path(), false, reason));
    }

    /** The check should have been carried out and could not be. */
    public void notRun(Text reason) {
        patience.check();
        unrun.add(new Unrun(rule.id(), document.path(), true, reason));
    }

    /** A finding of this rule about this document. */
    public FindingBuilder finding() {
        return new FindingBuilder(rule, document);
    }

    /** Failed checks. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Checks that were not carried out. */
    public List<Unrun> unrun() {
        return List.copyOf(unrun);
    }

    /** How the checks ended. */
    public Tally tally() {
        int notRun = (int) unrun.stream().filter(Unrun::applicable).count();
        return new Tally(passed, findings.size(), unrun.size() - notRun, notRun);
    }
}
