package duzhi.score.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class TargetPropertiesTest {

    private static final List<String> UNITS = List.of("", "%", "‰", "天", "次", "起", "元", "万元", "小时", "人次", "万人", "栋");

    @Property
    void whatWasPrintedReadsTheSame(@ForAll("targets") String printed) {
        Target target = Target.parse(printed);
        assertThat(target).isNotInstanceOf(Unreadable.class);
        assertThat(Target.parse(target.print())).isEqualTo(target);
    }

    @Property
    void noCellMakesTheGrammarThrow(@ForAll("scraps") String cell) {
        Outcome outcome = Outcome.compare(Target.parse(cell), Achieved.parse(cell));
        assertThat(outcome).isNotNull();
        assertThat(Target.parse(Target.parse(cell).print())).isEqualTo(Target.parse(cell));
    }

    @Property
    void blanksAroundAndFullWidthFormsChangeNothing(@ForAll("targets") String printed) {
        String wide = printed.chars()
                .mapToObj(c -> String.valueOf((char) (c > 0x20 && c < 0x7F ? c + 0xFEE0 : c)))
                .reduce("　", String::concat);
        assertThat(Target.parse(wide + " ").print())
                .isEqualTo(Target.parse(printed).print());
    }

    @Property
    void moreIsNeverWorseForAFloor(
            @ForAll @BigRange(min = "0", max = "1000") @Scale(2) BigDecimal less,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(2) BigDecimal more,
            @ForAll @BigRange(min = "0.01", max = "1000") @Scale(2) BigDecimal target) {
        boolean reachedByLess =
                reached(">=" + target.toPlainString() + "天", less.min(more).toPlainString() + "天");
        boolean reachedByMore =
                reached(">=" + target.toPlainString() + "天", less.max(more).toPlainString() + "天");
        assertThat(!reachedByLess || reachedByMore).isTrue();
        assertThat(reachedByMore).isEqualTo(less.max(more).compareTo(target) >= 0);
    }

    @Property
    void theUnitInWhichAnAmountIsPrintedDoesNotMatter(
            @ForAll @BigRange(min = "0", max = "1000") @Scale(2) BigDecimal actual,
            @ForAll @BigRange(min = "0.01", max = "1000") @Scale(2) BigDecimal target) {
        String floor = ">=" + target.toPlainString() + "万元";
        String yuan = actual.movePointRight(4).toPlainString() + "元";
        assertThat(kind(floor, yuan)).isEqualTo(kind(floor, actual.toPlainString() + "万元"));
    }

    private static boolean reached(String target, String actual) {
        return Outcome.compare(Target.parse(target), Achieved.parse(actual)) instanceof Outcome.Reached;
    }

    /** The outcome with its completion rounded so that equal fractions with other terms count as equal. */
    private static String kind(String target, String actual) {
        return switch (Outcome.compare(Target.parse(target), Achieved.parse(actual))) {
            case Outcome.NotReached not -> "not reached " + not.completion().of(new BigDecimal(1000000));
            case Outcome.Reached reached -> "reached";
            case Outcome other -> other.toString();
        };
    }

    @Provide
    static Arbitrary<String> targets() {
        Arbitrary<String> operators = Arbitraries.of("", ">=", "≥", ">", "=", "<", "<=", "≤", "不少于", "不超过");
        Arbitrary<BigDecimal> numbers = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal(999))
                .ofScale(1);
        return Combinators.combine(operators, numbers, Arbitraries.of(UNITS))
                .as((operator, number, unit) -> operator + number.toPlainString() + unit);
    }

    @Provide
    static Arbitrary<String> scraps() {
        return Arbitraries.of(
                        ">", "=", "≥", "<", "9", "0", "12", "2021", ".", ",", "%", " ", "-", "~", "年", "月", "日", "底",
                        "前", "天", "次", "万", "元", "以上", "以内", "不", "未", "完善", "提升", "基本", "性", "1080P", "\\geq", "$",
                        "达到")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }
}
