package duzhi.check.rules.structure;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.outline.Outline;
import duzhi.check.rules.outline.Scope;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.source.Place;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A budget's headings speak of the budget, those of final accounts of the accounts. */
final class AccountsWording implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "A-08",
            Severity.WARNING,
            new Text(
                    "预算文件的标题不出现“决算”，决算文件的标题不写成“预算情况说明”。",
                    "Budget headings do not speak of final accounts, nor the other way round."),
            "《地方预决算公开操作规程》（财预〔2016〕143号）",
            List.of("A-08"));
    private static final Pattern QUOTED = Pattern.compile("《[^》]*》|预决算|决算真实性");
    private static final Pattern ACCOUNTS = Pattern.compile("决算");
    private static final Pattern BUDGET = Pattern.compile("(?<!政府性基金|国有资本经营|一般公共)预算情况说明|预算(?:收支)?总体情况");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        if (!Scope.isDisclosed(document, out)) {
            return;
        }
        boolean accounts = Scope.isAccounts(document);
        Outline outline = Outline.of(document);
        outline.contents().forEach(entry -> hold(accounts, entry.text(), entry.place(document.path()), out));
        outline.headings().forEach(heading -> hold(accounts, heading.text(), heading.place(document.path()), out));
        document.tables().forEach(table -> hold(accounts, table.title(), table.at(), out));
    }

    private static void hold(boolean accounts, String title, Place place, Verdicts out) {
        String bare = QUOTED.matcher(title).replaceAll("");
        Matcher wrong = (accounts ? BUDGET : ACCOUNTS).matcher(bare);
        boolean slip = wrong.find() && !(accounts && bare.contains("决算"));
        if (!slip) {
            out.pass();
            return;
        }
        String zh = accounts ? "这是决算文件，标题写作“%s”。" : "这是预算文件，标题写作“%s”。";
        String en = accounts ? "These are final accounts; a heading says %s." : "This is a budget; a heading says %s.";
        out.fail(out.finding()
                .message(zh, en, title)
                .remedy("删去或改正“%s”。", "Correct %s.", wrong.group())
                .at(place)
                .values(title, "", "")
                .build());
    }
}
