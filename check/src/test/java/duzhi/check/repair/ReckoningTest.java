package duzhi.check.repair;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.finding.Suggestion;
import duzhi.check.finding.Suggestion.Change;
import duzhi.check.repair.Reckoning.Printed;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.source.Place;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sums in words: each amount with the value that makes the sum right. */
class ReckoningTest {

    private static Printed printed(String number, Unit unit) {
        String text = number + unit.sign();
        return Printed.once(
                new Place("a.txt", 6, 0, text.length(), "申报表", "测算依据", "", text),
                new Figure(new BigDecimal(number), unit));
    }

    private static List<String> values(List<Suggestion> suggestions) {
        return suggestions.stream()
                .flatMap(suggestion -> suggestion.changes().stream())
                .map(change -> change.stated() + " → " + change.suggested())
                .toList();
    }

    @Test
    void theWholeAndEachPartCompeteAndNothingDecides() {
        Reckoning sum = new Reckoning(
                printed("112900", Unit.YUAN),
                List.of(printed("9.81", Unit.TEN_THOUSAND_YUAN), printed("13.64", Unit.TEN_THOUSAND_YUAN)));

        assertThat(values(sum.suggestions())).containsExactlyInAnyOrder("112900元 → 234500元", "13.64万元 → 1.48万元");
        assertThat(sum.suggestions()).extracting(Suggestion::rank).containsOnly(1);
    }

    @Test
    void aSlipOfThePenIsNamedAndComesFirst() {
        Reckoning sum =
                new Reckoning(printed("24", Unit.YUAN), List.of(printed("10", Unit.YUAN), printed("32", Unit.YUAN)));

        assertThat(sum.suggestions().getFirst().kind()).isEqualTo("transposed");
        assertThat(values(sum.suggestions()).getFirst()).isEqualTo("24元 → 42元");
    }

    @Test
    void aPaymentByTheMonthCountsTwelveTimes() {
        Printed month = printed("2.5", Unit.TEN_THOUSAND_YUAN);
        Reckoning year = new Reckoning(
                printed("36", Unit.TEN_THOUSAND_YUAN), List.of(new Printed(month.at(), month.figure(), 12)));

        assertThat(values(year.suggestions())).containsExactlyInAnyOrder("36万元 → 30万元", "2.5万元 → 3.0万元");
    }

    @Test
    void whatIsLeftByRoundingIsNoAmount() {
        Reckoning sum = new Reckoning(
                printed("23.29", Unit.TEN_THOUSAND_YUAN),
                List.of(printed("23.2896", Unit.TEN_THOUSAND_YUAN), printed("51.7104", Unit.TEN_THOUSAND_YUAN)));

        assertThat(values(sum.suggestions())).containsExactly("23.29万元 → 75.00万元");
    }

    @Test
    void whatNoPrintedFigureRepairsIsSaidToLieBetweenTwo() {
        Printed each = printed("3.00", Unit.YUAN);
        Reckoning sum = new Reckoning(printed("10.00", Unit.YUAN), List.of(new Printed(each.at(), each.figure(), 3)));

        List<Suggestion> offered = sum.suggestions();

        assertThat(values(offered)).containsExactly("10.00元 → 9.00元");
        assertThat(offered.getLast().kind()).isEqualTo("range");
        assertThat(offered.getLast().text().zh()).contains("3.33元 与 3.34元 之间", "写不出");
    }

    @Test
    void digitsFinerThanTheOtherAmountsAreNotInvented() {
        Reckoning sum = new Reckoning(
                printed("90", Unit.TEN_THOUSAND_YUAN),
                List.of(printed("60", Unit.TEN_THOUSAND_YUAN), printed("25.1234", Unit.TEN_THOUSAND_YUAN)));

        assertThat(sum.suggestions())
                .filteredOn(suggestion -> suggestion.kind().equals("range"))
                .singleElement()
                .satisfies(suggestion -> assertThat(suggestion.text().zh()).contains("29.0000万元 与 31.0000万元 之间"));
    }

    @Test
    void whatWasLeftOutIsTheRestAndStandsBeforeItsUnit() {
        Reckoning sum = new Reckoning(printed("1.2", Unit.TEN_THOUSAND_YUAN), List.of(printed("8000", Unit.YUAN)));
        Place blank = new Place("a.txt", 6, 20, 24, "申报表", "测算依据", "", "评估费元");

        List<Suggestion> offered = sum.leftOut(blank, Unit.YUAN);

        assertThat(values(offered)).containsExactly(" → 4000元", "1.2万元 → 0.8万元");
        assertThat(offered.getFirst().changes()).extracting(Change::replacement).containsExactly("评估费4000元");
    }
}
