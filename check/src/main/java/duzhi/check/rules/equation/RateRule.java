package duzhi.check.rules.equation;

import duzhi.check.finding.Finding;
import duzhi.check.finding.Severity;
import duzhi.check.finding.Text;
import duzhi.check.rule.Rule;
import duzhi.check.rule.RuleInfo;
import duzhi.check.rule.Verdicts;
import duzhi.form.filled.FilledCell;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.FilledRow;
import duzhi.form.model.Ratio;
import duzhi.ledger.fact.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A printed rate is the quotient of the two amounts beside it. A document that always rounds one way is told so once
 * instead of in every row.
 */
final class RateRule implements Rule {

    private static final RuleInfo INFO = new RuleInfo(
            "E-06",
            Severity.ERROR,
            new Text(
                    "执行率等于全年执行数除以全年预算数。",
                    "An execution rate is the amount executed divided by the budget of the year."),
            "财预〔2020〕10号",
            List.of("E-06", "S-02"));

    /** A rate with the amounts it is made of. */
    private record Rate(FilledRow row, FilledCell rate, FilledCell part, FilledCell whole) {

        Figure stated() {
            return rate.figure().orElseThrow();
        }

        boolean is(RoundingMode mode) {
            return Quotients.isRounded(
                    part.figure().orElseThrow(), whole.figure().orElseThrow(), stated(), mode);
        }

        String rounded() {
            return Quotients.rounded(
                                    part.figure().orElseThrow(),
                                    whole.figure().orElseThrow(),
                                    stated(),
                                    RoundingMode.HALF_UP)
                            .toPlainString()
                    + stated().unit().sign();
        }
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(FilledDocument document, Verdicts out) {
        List<Rate> rates = rates(document, out);
        List<Rate> off =
                rates.stream().filter(rate -> !rate.is(RoundingMode.HALF_UP)).toList();
        if (rates.isEmpty()) {
            out.notApplicable(new Text("没有可重算的执行率", "no rate to recompute"));
        }
        out.pass(rates.size() - off.size());
        Optional<RoundingMode> habit = habit(rates, off);
        if (habit.isPresent()) {
            out.pass(off.size() - 1);
            out.fail(convention(rates, off, habit.get(), out));
        } else {
            off.forEach(rate -> out.fail(wrong(rate, out)));
        }
    }

    /** All rates follow one other way of rounding, and at least three of them show it. */
    private static Optional<RoundingMode> habit(List<Rate> rates, List<Rate> off) {
        return off.isEmpty() || rates.size() < 3
                ? Optional.empty()
                : List.of(RoundingMode.UP, RoundingMode.DOWN).stream()
                        .filter(mode -> rates.stream().allMatch(rate -> rate.is(mode)))
                        .findFirst();
    }

    private static List<Rate> rates(FilledDocument document, Verdicts out) {
        List<Rate> rates = new ArrayList<>();
        document.tables()
                .forEach(table -> table.form()
                        .grids()
                        .forEach(grid -> grid.ratios()
                                .forEach(ratio -> table.rowsOf(grid.id())
                                        .forEach(row -> rate(row, ratio, out).ifPresent(rates::add)))));
        return rates;
    }

    private static Optional<Rate> rate(FilledRow row, Ratio ratio, Verdicts out) {
        Optional<FilledCell> stated =
                row.find(ratio.rate()).filter(cell -> cell.figure().isPresent());
        Optional<FilledCell> part =
                row.find(ratio.part()).filter(cell -> cell.figure().isPresent());
        Optional<FilledCell> whole =
                row.find(ratio.whole()).filter(cell -> cell.figure().isPresent());
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        boolean divisible = part.isPresent()
                && whole.isPresent()
                && whole.get().figure().orElseThrow().interval().low().signum() > 0;
        boolean certain = row.isCertain(ratio.rate()) && row.isCertain(ratio.part()) && row.isCertain(ratio.whole());
        if (certain && isZero(part) && isZero(whole) && isShare(stated.get())) {
            out.fail(ofNothing(row, stated.get(), part.get(), whole.get(), out));
            return Optional.empty();
        }
        if (!divisible || !certain) {
            out.notRun(Text.of(
                    "第%d行“%s”缺少可用于重算执行率的金额",
                    "line %d, “%s”: the amounts of the rate cannot be used",
                    row.place().line(),
                    row.name()));
            return Optional.empty();
        }
        return Optional.of(new Rate(row, stated.get(), part.get(), whole.get()));
    }

    private static boolean isZero(Optional<FilledCell> cell) {
        return cell.flatMap(FilledCell::figure)
                .filter(figure -> figure.printed().signum() == 0)
                .isPresent();
    }

    /** A rate that nobody prints for want of one, as 0 % and 100 % are. */
    private static boolean isShare(FilledCell rate) {
        BigDecimal stated = rate.figure().orElseThrow().exact();
        return stated.signum() != 0 && stated.compareTo(BigDecimal.ONE) != 0;
    }

    private static Finding ofNothing(FilledRow row, FilledCell rate, FilledCell part, FilledCell whole, Verdicts out) {
        return out.finding()
                .message(
                        "“%s”预算数和执行数均为零，却列示执行率 %s。",
                        "“%s” has neither a budget nor an amount executed, and states a rate of %s.",
                        row.name(),
                        rate.figure().orElseThrow())
                .remedy(
                        "核对金额是否错行；没有预算数的，不列执行率。",
                        "See whether the amounts stand in another row; where there is no budget, print no rate.")
                .at(rate.source().place())
                .operands(List.of(part.source().place(), whole.source().place()))
                .build();
    }

    private static Finding wrong(Rate rate, Verdicts out) {
        return out.finding()
                .message(
                        "“%s”执行率列示 %s，按 %s ÷ %s 应为 %s。",
                        "“%s” states a rate of %s; %s ÷ %s gives %s.",
                        rate.row().name(),
                        rate.stated(),
                        rate.part().text(),
                        rate.whole().text(),
                        rate.rounded())
                .remedy("重新计算执行率，并同步核对由它得出的得分。", "Recompute the rate and the points that follow from it.")
                .at(rate.rate().source().place())
                .operands(List.of(
                        rate.part().source().place(), rate.whole().source().place()))
                .values(rate.stated().toString(), rate.rounded(), "")
                .build();
    }

    private static Finding convention(List<Rate> rates, List<Rate> off, RoundingMode mode, Verdicts out) {
        boolean up = mode == RoundingMode.UP;
        return out.finding()
                .severity(Severity.NOTE)
                .message(new Text(
                        "全部 %d 个执行率都%s到末位，其中 %d 个与四舍五入差末位一个单位；按本文件一贯做法认可。"
                                .formatted(rates.size(), up ? "进位" : "舍去", off.size()),
                        "all %d rates are rounded %s; %d of them differ from ordinary rounding by one last digit; accepted as the document's own convention."
                                .formatted(rates.size(), up ? "up" : "down", off.size())))
                .remedy("建议改用四舍五入，或在表下注明取值方法。", "Ordinary rounding, or a note on the method, would help.")
                .at(off.stream().map(rate -> rate.rate().source().place()).toArray(duzhi.ledger.source.Place[]::new))
                .build();
    }
}
