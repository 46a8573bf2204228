package duzhi.check.rules.narrative;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.outline.Outline;
import duzhi.check.rules.outline.Scope;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Paragraph;
import duzhi.ledger.source.Place;
import java.util.List;
import java.util.regex.Pattern;

/** The text says whether the department administers special transfers. */
final class TransferStatement implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "N-22",
            Severity.NOTE,
            new Text("说明写明是否负责管理专项转移支付项目。", "The text says whether special transfers are administered."),
            "河南省部门预算公开编制要求",
            List.of("N-22"));
    private static final String SECTION = "transfers";
    private static final Pattern STATED = Pattern.compile("没有|无|不|未|负责|共|有|管理|\\d");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        if (!Scope.isBudget(document, out)) {
            return;
        }
        boolean asked =
                Sections.sections(document).anyMatch(section -> section.id().equals(SECTION));
        if (!asked) {
            out.notApplicable(new Text("该地区的版式没有这一部分。", "The region's layout has no such section."));
            return;
        }
        boolean stated = Outline.of(document).body().stream()
                        .filter(paragraph -> paragraph.heading() == null)
                        .map(Paragraph::text)
                        .anyMatch(text ->
                                text.contains("转移支付") && STATED.matcher(text).find())
                || !Sections.of(document, SECTION).isEmpty();
        if (stated) {
            out.pass();
            return;
        }
        out.fail(out.finding()
                .message("说明没有写是否负责管理专项转移支付项目。", "The text does not say whether special transfers are administered.")
                .remedy("写明负责管理的项目和金额；没有的，写明没有。", "Name them and their amounts, or say that there are none.")
                .at(Place.ofDocument(document.path()))
                .build());
    }
}
