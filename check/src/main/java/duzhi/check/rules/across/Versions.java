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
import duzhi.ledger.fact.Fact;
import duzhi.ledger.source.Place;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Two published versions of one document print the same figures. */
final class Versions implements AcrossRule {

    private static final int SHOWN = 5;

    private static final RuleInfo INFO = new RuleInfo(
            "X-07",
            Severity.WARNING,
            new Text("同一文件的两个公开版本数字一致", "Two published versions of one document print the same figures"),
            "会计恒等",
            List.of("X-07"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, List<FilledDocument> others, Verdicts out) {
        List<FilledDocument> versions = Peers.of(
                document,
                others,
                other -> Peers.sameYear(document, other)
                        && !document.kind().equals("unknown")
                        && document.kind().equals(other.kind())
                        && document.title().equals(other.title())
                        && !document.sha256().equals(other.sha256())
                        && Peers.isLater(document, other));
        if (versions.isEmpty()) {
            out.notApplicable(new Text("没有同一文件的另一个版本", "there is no other version of the document"));
        }
        Map<Coordinates, Fact> own = Figures.of(document);
        versions.forEach(other -> compare(own, other, out));
    }

    private static void compare(Map<Coordinates, Fact> own, FilledDocument other, Verdicts out) {
        Map<Coordinates, Fact> theirs = Figures.of(other);
        List<Coordinates> differing = own.entrySet().stream()
                .filter(figure -> differs(figure.getValue(), theirs.get(figure.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        if (differing.isEmpty()) {
            out.pass();
            return;
        }
        out.fail(out.finding()
                .message(
                        "与%1$s是同一文件的两个版本，有 %2$d 个数不同。",
                        "This and %1$s are versions of one document; %2$d figures differ.",
                        Peers.name(other),
                        differing.size())
                .remedy("确认有效版本，撤下或更正另一个。", "Establish which one is valid; withdraw or correct the other.")
                .at(places(own, differing))
                .against(places(theirs, differing))
                .build());
    }

    private static boolean differs(Fact one, @Nullable Fact other) {
        return other != null && !Figures.agree(one, other);
    }

    private static Place[] places(Map<Coordinates, Fact> facts, List<Coordinates> differing) {
        return differing.stream()
                .limit(SHOWN)
                .map(facts::get)
                .filter(Objects::nonNull)
                .map(fact -> fact.source().place())
                .toArray(Place[]::new);
    }
}
