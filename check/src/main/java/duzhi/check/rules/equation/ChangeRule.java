package duzhi.check.rules.equation;

import duzhi.check.derive.Naming;
import duzhi.check.derive.Shown;
import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.FindingBuilder;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.check.rules.equation.Growth.End;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Statement.Change;
import duzhi.form.filled.Statement.Direction;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A stated change agrees with the figures it lies between, or with this year's where the other is not printed. */
final class ChangeRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "E-08",
            Severity.ERROR,
            new Text(
                    "增减的方向、数额、比率与前后两数相符；上年为零时不写增减率；减少额不超过上年数。",
                    "The direction, size and rate of a change follow from the two figures; there is no rate on a zero base."),
            "财预〔2016〕143号",
            List.of("E-08", "N-02", "F-29"));

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
        List<Change> changes = document.stated(Change.class)
                .filter(change -> !change.subject().equals(change.against()))
                .toList();
        if (changes.isEmpty()) {
            out.notApplicable(new Text("文字中没有与上年或与预算的比较", "the text compares nothing with another figure"));
        }
        Facts facts = new Facts(document);
        changes.forEach(change -> new Held(facts, change, out).check());
    }

    /** One change being held against the figures. */
    private final class Held {

        private final Change change;
        private final Verdicts out;
        private final List<Fact> now;
        private final List<Fact> base;
        private final Text subject;

        Held(Facts facts, Change change, Verdicts out) {
            this.change = change;
            this.out = out;
            this.now = facts.all(change.subject());
            this.base = facts.all(change.against());
            this.subject = naming.place(change.subject());
        }

        void check() {
            if (now.isEmpty()) {
                out.notRun(new Text(
                        "“" + subject.zh() + "”的本年数未找到", "this year's figure of “" + subject.en() + "” was not found"));
                return;
            }
            if (base.isEmpty() && change.delta() == null) {
                return;
            }
            End end = ends().min(Comparator.naturalOrder()).orElse(End.UNKNOWN);
            switch (end) {
                case HOLDS -> out.pass();
                case UNKNOWN ->
                    out.notRun(new Text(
                            "“" + subject.zh() + "”的上年数接近零，无法验算增减率",
                            "last year's figure of “" + subject.en() + "” is too close to zero"));
                default -> out.fail(finding(end));
            }
        }

        /** How the change ends with every figure printed: the same amount may stand in 元 and in 万元. */
        private Stream<End> ends() {
            List<Figure> bases = Facts.figures(base);
            return Facts.figures(now).stream()
                    .flatMap(figure -> bases.isEmpty()
                            ? Stream.of(Growth.of(change, figure))
                            : bases.stream().map(other -> Growth.between(change, figure, other)));
        }

        private Figure first() {
            return shown(now);
        }

        private Figure other() {
            return shown(base);
        }

        /** The surest figure, in the unit that the text speaks in where the text prints the same amount. */
        private static Figure shown(List<Fact> facts) {
            Figure surest = facts.getFirst().figure().orElseThrow();
            return facts.stream()
                    .filter(fact -> !fact.source().place().isCell())
                    .map(fact -> fact.figure().orElseThrow())
                    .filter(figure -> figure.interval().meets(surest.interval()))
                    .findFirst()
                    .orElse(surest);
        }

        private Finding finding(End end) {
            FindingBuilder finding = out.finding()
                    .remedy("核对上年公开数，改正增减额或增减率。", "Check last year's published figure; correct the change or its rate.")
                    .at(change.at())
                    .against(now.getFirst().source().place());
            base.stream().limit(1).forEach(fact -> finding.against(fact.source().place()));
            if (end == End.ZERO_BASE || end == End.RATE_NEAR) {
                finding.severity(Severity.WARNING);
            }
            return (switch (end) {
                        case ZERO_BASE -> zeroBase(finding);
                        case BELOW_ZERO -> belowZero(finding);
                        case DIRECTION -> direction(finding);
                        case SIZE -> size(finding);
                        default -> base.isEmpty() ? derived(finding) : rate(finding);
                    })
                    .build();
        }

        private FindingBuilder zeroBase(FindingBuilder finding) {
            return finding.message(new Text(
                            "“%s”的比较基数为零，不应写增减率 %s。".formatted(subject.zh(), change.rate()),
                            "“%s” starts from nothing; a rate of change of %s means nothing."
                                    .formatted(subject.en(), change.rate())))
                    .remedy("写明增加额即可，不写增减率。", "State the amount alone.")
                    .values(String.valueOf(change.rate()), "—", "");
        }

        private FindingBuilder belowZero(FindingBuilder finding) {
            return finding.message(new Text(
                            "“%s”为 %s，却写比%s年增加 %s：增加额大于本年数。"
                                    .formatted(subject.zh(), first(), change.base(), change.delta()),
                            "“%s” is %s, yet it is said to have grown by %s on %s, more than there is."
                                    .formatted(subject.en(), first(), change.delta(), change.base())))
                    .values(String.valueOf(change.delta()), "", "");
        }

        private FindingBuilder direction(FindingBuilder finding) {
            return finding.message(new Text(
                    "“%s”写“%s”，但%s为 %s、%s为 %s，实为%s。"
                            .formatted(
                                    subject.zh(),
                                    said(),
                                    Shown.figure(change.against()),
                                    other(),
                                    Shown.figure(change.subject()),
                                    first(),
                                    real()),
                    "“%s” is said to be %s, yet it goes from %s to %s."
                            .formatted(subject.en(), change.direction(), other(), first())));
        }

        private String said() {
            return switch (change.direction()) {
                        case UP -> "增加";
                        case DOWN -> "减少";
                        case FLAT -> "持平";
                    }
                    + (change.rate() == null ? "" : " " + change.rate());
        }

        /** What the figures show, with the rate where one was stated. */
        private String real() {
            int order = first().exact().compareTo(other().exact());
            String word = order == 0 ? "持平" : order > 0 ? "增加" : "减少";
            boolean rated = change.rate() != null && other().exact().signum() != 0;
            return rated ? word + " " + expected(other().exact()) : word;
        }

        private FindingBuilder size(FindingBuilder finding) {
            Figure delta = Objects.requireNonNull(change.delta());
            String difference = Growth.difference(first(), other(), delta);
            return finding.message(new Text(
                            "“%s”增减额列示 %s，由%s %s 到%s %s 应为 %s。"
                                    .formatted(
                                            subject.zh(),
                                            delta,
                                            Shown.figure(change.against()),
                                            other(),
                                            Shown.figure(change.subject()),
                                            first(),
                                            difference),
                            "“%s” states a change of %s; from %s to %s it is %s."
                                    .formatted(subject.en(), delta, other(), first(), difference)))
                    .values(delta.toString(), difference, "");
        }

        private FindingBuilder rate(FindingBuilder finding) {
            String expected = expected(other().exact());
            return finding.message(new Text(
                            "“%s”增减率列示 %s，由%s %s 到%s %s 应为 %s。"
                                    .formatted(
                                            subject.zh(),
                                            change.rate(),
                                            Shown.figure(change.against()),
                                            other(),
                                            Shown.figure(change.subject()),
                                            first(),
                                            expected),
                            "“%s” states a rate of change of %s; from %s to %s it is %s."
                                    .formatted(subject.en(), change.rate(), other(), first(), expected)))
                    .values(String.valueOf(change.rate()), expected, "");
        }

        private String expected(BigDecimal from) {
            return Growth.expected(first(), from, Objects.requireNonNull(change.rate()));
        }

        private FindingBuilder derived(FindingBuilder finding) {
            Figure delta = Objects.requireNonNull(change.delta());
            BigDecimal signed = change.direction() == Direction.UP
                    ? delta.exact()
                    : delta.exact().negate();
            BigDecimal prior = first().exact().subtract(signed);
            String expected = prior.signum() <= 0 ? "—" : expected(prior);
            String from =
                    prior.divide(delta.unit().factor()).stripTrailingZeros().toPlainString()
                            + delta.unit().sign();
            return finding.message(new Text(
                            "“%s”增减率列示 %s，按增减额 %s、推算的%s年数 %s 应为 %s。"
                                    .formatted(subject.zh(), change.rate(), delta, change.base(), from, expected),
                            "“%s” states a rate of change of %s; a change of %s on %s in %s gives %s."
                                    .formatted(subject.en(), change.rate(), delta, from, change.base(), expected)))
                    .values(String.valueOf(change.rate()), expected, "");
        }
    }
}
