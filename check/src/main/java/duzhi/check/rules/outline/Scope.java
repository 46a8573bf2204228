package duzhi.check.rules.outline;

import duzhi.check.finding.Text;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;

/** Which documents a rule is about. */
public final class Scope {

    private Scope() {}

    /** Whether it is a departmental budget; says so where it is not. */
    public static boolean isBudget(FilledDocument document, Verdicts out) {
        boolean budget = document.kind().equals("department-budget");
        if (!budget) {
            out.notApplicable(new Text("不是部门预算文件。", "This is not a departmental budget."));
        }
        return budget;
    }

    /** Whether it is a departmental budget or final account, which are published alike; says so where it is neither. */
    public static boolean isDisclosed(FilledDocument document, Verdicts out) {
        boolean disclosed = document.kind().equals("department-budget") || isAccounts(document);
        if (!disclosed) {
            out.notApplicable(new Text("不是部门预算或决算文件。", "This is neither a departmental budget nor a final account."));
        }
        return disclosed;
    }

    /** Whether it is a departmental final account. */
    public static boolean isAccounts(FilledDocument document) {
        return document.kind().equals("final-account");
    }
}
