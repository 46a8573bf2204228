package duzhi.check.rules.narrative;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.outline.Outline;
import duzhi.check.rules.outline.Passage;
import duzhi.form.filled.FilledDocument;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rates in the text carry their sign. */
final class PercentSigns implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "N-21",
            Severity.WARNING,
            new Text("比率带百分号。", "Rates carry the sign of per cent."),
            "《出版物上数字用法》（GB/T 15835）",
            List.of("N-21"));
    private static final Pattern RATE =
            Pattern.compile("(?:占比?|增长|下降|占总(?:支出|收入|额)的?)(?:为|了)?(\\d+(?:\\.\\d+)?)([%％‰]|(?=[，。；、,;）)]|$))");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        Passage.running(Outline.of(document).body(), document).forEach(passage -> check(passage, out));
        if (out.tally().pass() + out.findings().size() == 0) {
            out.notApplicable(new Text("说明文字没有写比率。", "The text states no rates."));
        }
    }

    private static void check(Passage passage, Verdicts out) {
        Matcher rate = RATE.matcher(passage.text());
        while (rate.find()) {
            if (!rate.group(2).isEmpty()) {
                out.pass();
                continue;
            }
            out.fail(out.finding()
                    .message("“%s”缺百分号。", "%s lacks the sign of per cent.", rate.group())
                    .remedy("写作“%2$s%%”。", "Write %2$s%%.", rate.group(), rate.group(1))
                    .at(passage.part(rate.start(), rate.end()))
                    .values(rate.group(1), rate.group(1) + "%", "")
                    .build());
        }
    }
}
