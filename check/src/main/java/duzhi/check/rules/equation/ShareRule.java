package duzhi.check.rules.equation;

import duzhi.check.derive.Naming;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.FindingBuilder;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Statement;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.source.Place;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** A share stated in the text is the part divided by its whole. */
final class ShareRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "E-07",
            Severity.ERROR,
            new Text("文字所列占比等于该项金额除以总额。", "A share stated in the text is the amount divided by the whole."),
            "财预〔2016〕143号",
            List.of("E-07", "N-05", "N-10"));

    private final Naming naming;

    ShareRule(Naming naming) {
        this.naming = naming;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Statement.Share> shares = document.stated(Statement.Share.class).toList();
        if (shares.isEmpty()) {
            out.notApplicable(new Text("文字中没有占比", "the text states no shares"));
        }
        Facts facts = new Facts(document);
        shares.forEach(share -> check(document, facts, share, out));
    }

    private void check(FilledDocument document, Facts facts, Statement.Share share, Verdicts out) {
        Optional<Fact> whole = facts.at(share.whole());
        if (whole.isEmpty()
                || whole.get().figure().orElseThrow().interval().low().signum() <= 0
                || share.part().figure().isEmpty()) {
            Text part = naming.place(share.part().at());
            out.notRun(new Text(
                    "“" + part.zh() + "”占比的总额未找到", "the whole of the share of “" + part.en() + "” was not found"));
            return;
        }
        Figure part = share.part().figure().orElseThrow();
        Figure total = whole.get().figure().orElseThrow();
        if (Quotients.allows(part, total, share.share())) {
            out.pass();
        } else {
            out.fail(finding(share, part, total, whole.get(), meant(document, share, whole.get()), out));
        }
    }

    private duzhi.check.finding.Finding finding(
            Statement.Share share, Figure part, Figure total, Fact whole, Optional<Fact> meant, Verdicts out) {
        String expected = Quotients.rounded(part, total, share.share(), RoundingMode.HALF_UP)
                        .toPlainString() + "%";
        Text name = naming.place(share.part().at());
        boolean near = Quotients.isNear(Quotients.of(part.interval(), total.interval()), share.share());
        FindingBuilder finding = out.finding()
                .severity(near || meant.isPresent() ? Severity.WARNING : Severity.ERROR)
                .message(new Text(
                        "“%s”占比列示 %s，按 %s ÷ %s 应为 %s。".formatted(name.zh(), share.share(), part, total, expected),
                        "“%s” states a share of %s; %s ÷ %s gives %s."
                                .formatted(name.en(), share.share(), part, total, expected)))
                .remedy("重新计算占比。", "Recompute the share.")
                .at(share.at())
                .operands(List.of(share.part().source().place(), whole.source().place()))
                .values(share.share().toString(), expected, "");
        meant.map(fact -> explanation(fact, share)).ifPresent(finding::explanation);
        return finding.build();
    }

    /** A larger total of the very row that has the whole, where the share fits that: the whole goes by a wrong name. */
    private static Optional<Fact> meant(FilledDocument document, Statement.Share share, Fact whole) {
        Place row = whole.source().place();
        Figure part = share.part().figure().orElseThrow();
        return document.facts().stream()
                .filter(fact ->
                        row.isCell() && fact.isCertain() && fact.figure().isPresent())
                .filter(fact -> isBeside(fact.source().place(), row))
                .filter(fact -> exceeds(fact, whole))
                .filter(fact -> Quotients.allows(part, fact.figure().orElseThrow(), share.share()))
                .findFirst();
    }

    private static boolean isBeside(Place place, Place row) {
        return place.isCell() && place.line() == row.line() && place.table().equals(row.table());
    }

    private static boolean exceeds(Fact fact, Fact whole) {
        return fact.figure()
                        .orElseThrow()
                        .exact()
                        .compareTo(whole.figure().orElseThrow().exact())
                > 0;
    }

    private static Text explanation(Fact meant, Statement.Share share) {
        return Text.of(
                "按同一行的“%s” %s 计算正是 %s，是总额的名称写错了。",
                "By “%s” of the same row, %s, the share is just %s: the whole goes by a wrong name.",
                meant.source().place().column(),
                meant.figure().orElseThrow(),
                share.share());
    }
}
