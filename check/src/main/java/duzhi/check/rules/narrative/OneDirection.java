package duzhi.check.rules.narrative;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.performance.WordList;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.outline.Passage;
import duzhi.form.filled.FilledDocument;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A change is told once as an amount and once as a rate, and both go the same way. */
final class OneDirection implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "N-28",
            Severity.ERROR,
            new Text("同一处增减，金额与比率的方向一致。", "The amount and the rate of one change go the same way."),
            "《地方预决算公开操作规程》（财预〔2016〕143号）",
            List.of("N-28"));

    private static final Map<String, String> WAYS = WordList.read(OneDirection.class, "changes.tsv").stream()
            .collect(Collectors.toMap(row -> WordList.cell(row, "word"), row -> WordList.cell(row, "way")));
    private static final String MOVED = "(" + WAYS.keySet().stream().sorted().collect(Collectors.joining("|")) + ")了?";
    private static final String AMOUNT = "\\d[\\d,，]*(?:\\.\\d+)?(?:万|亿|百万|千)?元";
    private static final String RATE = "\\d+(?:\\.\\d+)?[%％](?=[，,。；;、）)]|$)";

    /** Nothing stands between them: whatever another word says may be said of something else. */
    private static final List<Pattern> PAIRS = List.of(pair(AMOUNT, RATE), pair(RATE, AMOUNT));

    private static Pattern pair(String first, String second) {
        return Pattern.compile(MOVED + first + "[，,、（(]?" + MOVED + second);
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        Passage.everywhere(document).forEach(passage -> PAIRS.forEach(pair -> check(passage, pair, out)));
        if (out.tally().pass() + out.findings().size() == 0) {
            out.notApplicable(new Text("文字中没有同时写增减额和增减率的。", "No change is told as an amount and as a rate."));
        }
    }

    private static void check(Passage passage, Pattern pair, Verdicts out) {
        for (Matcher said = pair.matcher(passage.text()); said.find(); ) {
            if (way(said.group(1)).equals(way(said.group(2)))) {
                out.pass();
                continue;
            }
            out.fail(out.finding()
                    .message(
                            "“%s”：先写“%s”又写“%s”，方向相反。",
                            "“%s”: “%s” and “%s” go opposite ways.", said.group(), said.group(1), said.group(2))
                    .remedy("对照两年数，改正写反的一个词。", "Compare the two years; one of the words is wrong.")
                    .at(passage.part(said.start(), said.end()))
                    .values(said.group(), "", "")
                    .build());
        }
    }

    private static String way(String word) {
        return WAYS.getOrDefault(word, "");
    }
}
