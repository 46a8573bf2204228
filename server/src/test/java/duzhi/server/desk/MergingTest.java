package duzhi.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.finding.Text;
import duzhi.publish.input.EntrySheet;
import duzhi.publish.input.EntrySheets;
import duzhi.publish.input.InputForm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How entries of a department and its units are put together, sheet by sheet. */
class MergingTest {

    private static final List<EntrySheet> SHEETS = EntrySheets.of(InputForm.load("shanghai-budget"));

    private static Map<String, String> spent(String unit, String amount) {
        return Map.of("unit", unit, "function", "2010101", "fund", "一般公共预算", "amount", amount);
    }

    private static Content spends(List<Map<String, String>> lines) {
        return new Content(Map.of("expenditure", lines));
    }

    private static Content receives(String label, String amount) {
        return new Content(Map.of("restrained", List.of(Map.of("label", label, "amount", amount))));
    }

    private static Merging.Part part(String unit, Content content) {
        return new Merging.Part(unit, "单位" + unit, content);
    }

    private static Merging merging(Content own, List<Merging.Part> before, List<Merging.Part> now) {
        return new Merging(SHEETS, own, before, now);
    }

    @Test
    void linesOfTheOfficeStandWhereTheyStood() {
        Content own = spends(List.of(spent("1", "5"), spent("101", "10"), spent("1", "6")));
        Merging.Part before = part("101", spends(List.of(spent("101", "10"))));
        Merging.Part now = part("101", spends(List.of(spent("101", "12"), spent("101", "3"))));

        List<Map<String, String>> lines =
                merging(own, List.of(before), List.of(now)).wanted().lines("expenditure");

        assertThat(lines).containsExactly(spent("1", "5"), spent("101", "12"), spent("1", "6"), spent("101", "3"));
    }

    @Test
    void aUnitThatIsLeftOutMakesWayAndOneThatWasNeverTakenStays() {
        Content own = spends(List.of(spent("101", "10"), spent("102", "20")));
        Merging.Part before = part("101", spends(List.of(spent("101", "10"))));

        Content wanted = merging(own, List.of(before), List.of()).wanted();

        assertThat(wanted.sum("expenditure", "amount")).isEqualByComparingTo("20");
    }

    @Test
    void whatIsAddedUpKeepsTheOfficesPart() {
        Content own = receives("公务接待费", "130");
        Content before = receives("公务接待费", "100");

        Merging merging = merging(own, List.of(part("101", before)), List.of(part("101", receives("公务接待费", "80.5"))));

        assertThat(merging.wanted().cell("restrained", 1, "amount")).isEqualTo("110.5");
        assertThat(merging.remarks()).isEmpty();
    }

    @Test
    void anOfficeThatWouldHaveLessThanNothingIsTold() {
        Merging merging = merging(
                receives("公务接待费", "30"),
                List.of(part("101", receives("公务接待费", "100"))),
                List.of(part("101", receives("公务接待费", "100"))));

        assertThat(merging.remarks())
                .extracting(Text::zh)
                .singleElement()
                .asString()
                .contains("公务接待费", "-70");
        assertThat(merging.wanted().cell("restrained", 1, "amount")).isEqualTo("30");
    }

    @Test
    void whatIsNoNumberIsNotAddedUp() {
        Merging merging = merging(receives("公务接待费", "若干"), List.of(), List.of(part("101", receives("公务接待费", "1"))));

        assertThat(merging.problems())
                .extracting(Text::zh)
                .singleElement()
                .asString()
                .contains("若干");
    }

    @Test
    void wordsByCodeAreThoseOfAllUnitsUntilTheOfficeWritesItsOwn() {
        Content first = items("用于甲");
        Content second = items("用于乙");
        List<Merging.Part> both = List.of(part("101", first), part("102", second));

        Content wanted = merging(new Content(Map.of()), List.of(), both).wanted();
        assertThat(wanted.cell("items", 1, "use")).isEqualTo("用于甲；用于乙");
        assertThat(wanted.cell("items", 1, "spent")).isEqualTo("14");

        Content written =
                new Content(Map.of("items", List.of(Map.of("function", "2010101", "spent", "14", "use", "部门的话"))));
        assertThat(merging(written, both, both).wanted().cell("items", 1, "use"))
                .isEqualTo("部门的话");
    }

    private static Content items(String use) {
        return new Content(Map.of("items", List.of(Map.of("function", "2010101", "spent", "7", "use", use))));
    }

    @Test
    void whatOnlyTheDepartmentCanSayIsLeftToIt() {
        Content duties = new Content(Map.of("texts", List.of(Map.of("label", "主要职责", "text", "单位的职责"))));

        assertThat(merging(new Content(Map.of()), List.of(), List.of(part("101", duties)))
                        .wanted()
                        .lines("texts"))
                .isEmpty();
    }

    @Test
    void oneProjectCodeOfTwoUnitsIsRefused() {
        Merging merging = merging(
                new Content(Map.of()), List.of(), List.of(part("101", project("101")), part("102", project("102"))));

        assertThat(merging.problems())
                .extracting(Text::zh)
                .singleElement()
                .asString()
                .contains("P1", "单位101", "单位102");
    }

    private static Content project(String unit) {
        return new Content(Map.of("projects", List.of(Map.of("code", "P1", "name", "项目", "unit", unit))));
    }

    @Test
    void indicatorsGoWithTheProjectOfTheirUnit() {
        Content own = new Content(Map.of(
                "projects",
                        List.of(Map.of("code", "P1", "name", "旧", "unit", "101"), Map.of("code", "P0", "unit", "1")),
                "indicators",
                        List.of(Map.of("project", "P1", "level3", "旧"), Map.of("project", "P0", "level3", "本级"))));
        Content before = new Content(Map.of("projects", List.of(Map.of("code", "P1", "name", "旧", "unit", "101"))));

        Content wanted = merging(own, List.of(part("101", before)), List.of(part("101", project("101"))))
                .wanted();

        assertThat(wanted.lines("indicators"))
                .filteredOn(line -> !line.isEmpty())
                .containsExactly(Map.of("project", "P0", "level3", "本级"));
    }
}
