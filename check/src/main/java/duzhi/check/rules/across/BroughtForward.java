package duzhi.check.rules.across;

import duzhi.check.derive.Figures;
import duzhi.check.derive.Peers;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.AcrossRule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A final account opens with the balance at which the year before closed, or says what was corrected. */
final class BroughtForward implements AcrossRule {

    private static final RuleInfo INFO = new RuleInfo(
            "F-25",
            Severity.WARNING,
            new Text(
                    "年初结转和结余等于上年公开决算的年末结转和结余，更正、划转的有说明",
                    "The opening balance is last year's closing balance, or the text says what was corrected"),
            "会计恒等；《政府会计准则——基本准则》",
            List.of("F-25"));

    private static final Pattern CORRECTED =
            Pattern.compile("会计差错|差错更正|(?:调整|更正|划转|划入|划出)[^。]{0,20}(?:年初|期初)|(?:年初|期初)[^。]{0,20}(?:调整|更正|划转)");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, List<FilledDocument> others, Verdicts out) {
        List<FilledDocument> before = document.kind().equals("final-account")
                ? Peers.of(
                        document,
                        others,
                        other -> other.kind().equals("final-account") && isYearBefore(other, document))
                : List.of();
        if (before.isEmpty()) {
            out.notApplicable(new Text("没有同一单位上年的决算可比", "there is no final account of the year before beside it"));
            return;
        }
        boolean corrected = document.paragraphs().stream()
                .anyMatch(paragraph -> CORRECTED.matcher(paragraph.text()).find());
        Map<Coordinates, Fact> own = Figures.of(document);
        for (FilledDocument other : before) {
            Map<Coordinates, Fact> closed = Figures.of(other);
            own.forEach((at, opening) -> {
                Fact closing = at.has(Dimension.FLOW, "carried-in") ? closed.get(closing(at, other)) : null;
                if (closing != null && (corrected || Figures.agree(opening, closing))) {
                    out.pass();
                } else if (closing != null) {
                    fail(opening, closing, other, out);
                }
            });
        }
    }

    private static boolean isYearBefore(FilledDocument other, FilledDocument document) {
        return document.year().matches("\\d{4}")
                && other.year().equals(String.valueOf(Integer.parseInt(document.year()) - 1));
    }

    private static Coordinates closing(Coordinates opening, FilledDocument other) {
        return opening.with(Dimension.FLOW, "carried-out").with(Dimension.YEAR, other.year());
    }

    private static void fail(Fact opening, Fact closing, FilledDocument other, Verdicts out) {
        String now = opening.figure().orElseThrow().toString();
        String then = closing.figure().orElseThrow().toString();
        out.fail(out.finding()
                .message(new Text(
                        "%s年初为 %s，%s的%s年末为 %s。"
                                .formatted(
                                        Figures.zh(opening.source().place()),
                                        now,
                                        Peers.name(other),
                                        Figures.zh(closing.source().place()),
                                        then),
                        "%s opens with %s; in %s, %s closed with %s."
                                .formatted(
                                        Figures.en(opening.source().place()),
                                        now,
                                        Peers.name(other),
                                        Figures.en(closing.source().place()),
                                        then)))
                .remedy("核对上年决算；有会计差错更正、划转的，在说明中写明。", "Check last year's account; say in the text what was corrected.")
                .at(opening.source().place())
                .against(closing.source().place())
                .values(now, then, "")
                .build());
    }
}
