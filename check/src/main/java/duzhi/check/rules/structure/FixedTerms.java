package duzhi.check.rules.structure;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.outline.Passage;
import duzhi.form.filled.FilledDocument;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that the indicator framework gives are spelt as it spells them. */
final class FixedTerms implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "W-02",
            Severity.WARNING,
            new Text("绩效指标的固定名称书写正确。", "The fixed names of indicators are spelt right."),
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）",
            List.of("W-02"));
    private static final Map<Pattern, String> TERMS = Map.of(
            Pattern.compile("(?<=(?:数量|质量|成本)、)实效|实效(?=、(?:数量|质量|成本)|指标)"), "时效",
            Pattern.compile("服务对像"), "服务对象",
            Pattern.compile("可持续(?:景响|影晌)"), "可持续影响",
            Pattern.compile("满意读(?=指标|调查|≥)"), "满意度");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        Passage.everywhere(document).forEach(passage -> TERMS.forEach((slip, term) -> check(passage, slip, term, out)));
        if (out.tally().pass() + out.findings().size() == 0) {
            out.notApplicable(new Text("没有用到绩效指标的固定名称。", "No fixed name of an indicator is used."));
        }
    }

    private static void check(Passage passage, Pattern slip, String term, Verdicts out) {
        Matcher found = slip.matcher(passage.text());
        if (!found.find()) {
            if (passage.text().contains(term)) {
                out.pass();
            }
            return;
        }
        out.fail(out.finding()
                .message("“%s”应为“%s”。", "%s should be %s.", found.group(), term)
                .remedy("改为“%2$s”。", "Write %2$s.", found.group(), term)
                .at(passage.part(found.start(), found.end()))
                .values(found.group(), term, "")
                .build());
    }
}
