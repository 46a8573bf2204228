package duzhi.check.rules.equation;

import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Statement;
import duzhi.form.filled.Statement.Direction;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Interval;
import duzhi.ledger.source.Place;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** A stated change, its rate and this year's figure agree: last year is this year less the change. */
final class ChangeRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "E-08",
            Severity.ERROR,
            new Text(
                    "增减率等于增减额除以上年数；上年为零时不写增减率；减少额不超过上年数。",
                    "A rate of change is the change divided by last year's figure; there is none on a zero base."),
            "财预〔2016〕143号",
            List.of("E-08", "N-02"));

    private final Naming naming;

    ChangeRule(Naming naming) {
        this.naming = naming;
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Statement.Change> changes = document.statements().stream()
                .filter(Statement.Change.class::isInstance)
                .map(Statement.Change.class::cast)
                .filter(change -> change.delta() != null && change.rate() != null)
                .toList();
        if (changes.isEmpty()) {
            out.notApplicable(new Text("文字中没有同时写明增减额和增减率的比较", "no change is stated with both amount and rate"));
        }
        changes.forEach(change -> check(document, change, out));
    }

    private void check(FilledDocument document, Statement.Change change, Verdicts out) {
        Optional<Fact> now = Facts.at(document, change.subject());
        if (now.isEmpty() || change.delta() == null || change.rate() == null) {
            Text subject = naming.place(change.subject());
            out.notRun(new Text(
                    "“" + subject.zh() + "”的本年数未找到", "this year's figure of “" + subject.en() + "” was not found"));
            return;
        }
        Figure current = now.get().figure().orElseThrow();
        Interval prior = change.direction() == Direction.UP
                ? current.interval().minus(change.delta().interval())
                : current.interval().plus(change.delta().interval());
        boolean holds = prior.low().signum() > 0
                && Quotients.of(change.delta().interval(), prior)
                        .meets(change.rate().interval());
        boolean unknowable = prior.low().signum() <= 0 && prior.high().signum() > 0;
        if (holds) {
            out.pass();
        } else if (unknowable) {
            Text subject = naming.place(change.subject());
            out.notRun(new Text(
                    "“" + subject.zh() + "”的上年数接近零，无法验算增减率",
                    "last year's figure of “" + subject.en() + "” is too close to zero"));
        } else {
            out.fail(finding(change, current, now.get().source().place(), out));
        }
    }

    private duzhi.check.finding.Finding finding(Statement.Change change, Figure current, Place where, Verdicts out) {
        Figure delta = java.util.Objects.requireNonNull(change.delta());
        Figure rate = java.util.Objects.requireNonNull(change.rate());
        BigDecimal signed = change.direction() == Direction.UP
                ? delta.exact()
                : delta.exact().negate();
        BigDecimal prior = current.exact().subtract(signed);
        String expected = prior.signum() <= 0
                ? "—"
                : delta.exact()
                                .divide(prior, MathContext.DECIMAL64)
                                .divide(rate.unit().factor(), MathContext.DECIMAL64)
                                .setScale(rate.printed().scale(), RoundingMode.HALF_UP)
                                .toPlainString()
                        + rate.unit().sign();
        Text subject = naming.place(change.subject());
        String base = prior.divide(delta.unit().factor()).stripTrailingZeros().toPlainString()
                + delta.unit().sign();
        return out.finding()
                .message(new Text(
                        "“%s”增减率列示 %s，按增减额 %s、推算的%s年数 %s 应为 %s。"
                                .formatted(subject.zh(), rate, delta, change.base(), base, expected),
                        "“%s” states a rate of change of %s; a change of %s on %s in %s gives %s."
                                .formatted(subject.en(), rate, delta, base, change.base(), expected)))
                .remedy("核对上年公开数，改正增减额或增减率。", "Check last year's published figure; correct the change or its rate.")
                .at(change.at())
                .against(where)
                .values(rate.toString(), expected, "")
                .build();
    }
}
