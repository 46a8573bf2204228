package duzhi.publish.input;

import duzhi.form.load.Definition;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Fact;
import duzhi.publish.entry.Indicator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Computes the management ratios among the goals of a whole department, and holds what is typed against them. */
final class Ratios {

    private static final class Holder {
        private static final List<Ratio> ALL = load();
    }

    private final List<Fact> facts;
    private final boolean blind;
    private final Problems problems;

    /** @param blind whether some figure could not be read, so that no ratio is computed */
    Ratios(List<Fact> facts, boolean blind, Problems problems) {
        this.facts = facts;
        this.blind = blind;
        this.problems = problems;
    }

    static List<Ratio> all() {
        return Holder.ALL;
    }

    /** Tells of every ratio whose part is more than its whole, whether an indicator asks for it or not. */
    void check() {
        all().stream().filter(ratio -> ratio.isExceeded(facts)).forEach(this::exceeded);
    }

    private void exceeded(Ratio ratio) {
        problems.error(
                ratio.parts(facts).getFirst().source().place(),
                "算“%s”用的数不成立：%s 大于 %s，部分不会多于全部。%s请核对这两个数",
                "the figures for '%s' cannot be: %s exceeds %s, of which it is a part",
                ratio.name(),
                Cells.plain(ratio.part(facts)),
                Cells.plain(ratio.whole(facts)),
                ratio.formula());
    }

    /** The indicator with its value computed where it can be. */
    Indicator filled(InputRow row, Indicator indicator) {
        Optional<Ratio> ratio =
                all().stream().filter(each -> each.isCalled(indicator.level3())).findFirst();
        Optional<BigDecimal> percent = blind ? Optional.empty() : ratio.flatMap(each -> each.percent(facts));
        if (row.text("target").isEmpty() && percent.isEmpty() && !(blind && ratio.isPresent())) {
            missing(row, ratio);
        }
        if (percent.isEmpty() || indicator.operator().equals("定性")) {
            return indicator;
        }
        BigDecimal computed = percent.get();
        Cells.number(indicator.target())
                .filter(typed -> !isMet(indicator.operator(), typed, computed))
                .ifPresent(typed -> differs(row, ratio.orElseThrow(), indicator, computed));
        return with(indicator, Cells.plain(computed), ratio.orElseThrow().formula());
    }

    private static boolean isMet(String operator, BigDecimal target, BigDecimal computed) {
        int order = computed.compareTo(target);
        return switch (operator) {
            case "≥" -> order >= 0;
            case "＞" -> order > 0;
            case "≤" -> order <= 0;
            case "＜" -> order < 0;
            default -> order == 0;
        };
    }

    private void missing(InputRow row, Optional<Ratio> ratio) {
        InputColumn column = row.form().find("target").orElseThrow();
        String how = ratio.map(each -> "要由程序计算，请在“管理数据”表填" + each.needs() + "；否则请填指标值。" + each.formula())
                .orElse(column.note());
        problems.error(row.place("target"), "“%s”没有填。%s", "'%s' is missing", column.heading(), how);
    }

    private void differs(InputRow row, Ratio ratio, Indicator indicator, BigDecimal computed) {
        problems.error(
                row.place("target"),
                "“%s”填的指标值是 %s%s，由填报数算出来是 %s%%（%s ÷ %s），两者对不上。%s请改正一处，或者删去指标值由程序计算",
                "the target of '%s' is %s%s, which the entered figures (%s%%, %s by %s) do not meet; correct one",
                indicator.level3(),
                indicator.operator(),
                indicator.target(),
                Cells.plain(computed),
                Cells.plain(ratio.part(facts)),
                Cells.plain(ratio.whole(facts)),
                ratio.formula());
    }

    /** What is typed stays: a bound that the computed value meets is a promise of its own. */
    private static Indicator with(Indicator typed, String computed, String formula) {
        return new Indicator(
                typed.level1(),
                typed.level2(),
                typed.level3(),
                typed.operator(),
                typed.target().isEmpty() ? computed : typed.target(),
                typed.unit().isEmpty() ? "%" : typed.unit(),
                typed.weight(),
                typed.actual(),
                typed.points(),
                typed.reason(),
                typed.note().isEmpty() ? formula : typed.note(),
                typed.place());
    }

    private static List<Ratio> load() {
        Definition.Problems mistakes = new Definition.Problems();
        List<Ratio> ratios = InputForms.parse("ratios", mistakes).finish(file -> file.list("ratios", Ratios::ratio));
        mistakes.raise();
        return ratios;
    }

    private static Ratio ratio(Definition d) {
        return new Ratio(
                d.text("name"),
                d.words("also"),
                d.find("part").map(InputFormReader::everything).orElse(Coordinates.ALL),
                d.list("whole", InputFormReader::everything),
                d.flag("bounded"),
                d.text("needs"),
                d.text("formula"));
    }
}
