package duzhi.publish.input;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.load.Dimensions;
import duzhi.form.load.Forms;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Value;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Source;
import duzhi.publish.entry.Draft;
import duzhi.publish.entry.Indicator;
import duzhi.publish.statement.Cube;
import duzhi.publish.statement.Statements;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Seventh lesson: a management ratio is computed from what was entered, and nobody types it a second time. */
class A07_RatiosTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "“三公”经费控制率, 95",
        "政府采购执行率, 98",
        "绩效监控完成率, 100",
        "绩效自评完成率, 100",
        "部门绩效评价完成率, 100",
    })
    void whatIsNotTypedIsComputed(String name, String target) {
        Indicator indicator = indicator(Samples.draft(Samples.HENAN), name);

        assertThat(indicator.target()).isEqualTo(target);
        assertThat(indicator.unit()).isEqualTo("%");
        assertThat(indicator.note()).startsWith(name + "=");
    }

    @Test
    void aTypedBoundThatTheFiguresMeetStays() {
        assertThat(indicator(Samples.draft(Samples.HENAN), "预算执行率").target()).isEqualTo("95");
    }

    @Test
    void theTablePrintsTheValueAndTheFormula() {
        Draft draft = Samples.draft(Samples.HENAN);
        var set = Forms.load().findSet(draft.set()).orElseThrow();

        assertThat(Statements.of(draft, set, Cube.of(draft, set)))
                .filteredOn(table -> table.title().contains("整体绩效目标"))
                .singleElement()
                .satisfies(table -> assertThat(table.cells())
                        .extracting(cell -> cell.text())
                        .contains("政府采购执行率", "98", "政府采购执行率=实际政府采购金额÷政府采购预算数×100%。"));
    }

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "整体指标|绩效自评完成率,=,|绩效自评完成率,=,98|整体指标.csv:8 指标值|算出来是 100%（4 ÷ 4）",
                "整体指标|预算执行率,≥,95|预算执行率,≥,99.5|整体指标.csv:4 指标值|两者对不上",
                "整体指标|绩效自评完成率,=,|评价结果应用率,=,|整体指标.csv:8 指标值|请在“管理数据”表填评价提出的意见建议数",
                "整体指标|市场巡查覆盖率,≥,95|市场巡查覆盖率,≥,|整体指标.csv:12 指标值|没有填",
                "管理数据|已完成绩效监控项目数,个,4|已完成绩效监控项目数,个,5|管理数据.csv:9 数值|5 大于 4",
                "管理数据|已完成绩效监控项目数,个,4|已完成绩效监控项目数,个,3.5|管理数据.csv:9 数值|数量填整数",
                "管理数据|应绩效监控项目数,个,4|应绩效监控项目数,个,|管理数据.csv:9 数值|4 大于 0",
            })
    void whatCannotBeIsToldWithItsCell(String sheet, String what, String by, String where, String words) {
        Reading reading = InputWorkbook.read(Samples.changed(Samples.HENAN, folder, sheet, what, by));

        assertThat(reading.draft()).isEmpty();
        assertThat(Samples.shown(reading)).anyMatch(problem -> problem.startsWith(where) && problem.contains(words));
    }

    static Stream<Ratio> ratios() {
        return Ratios.all().stream();
    }

    @ParameterizedTest
    @MethodSource("ratios")
    void everyFigureOfARatioHasARowToEnterIt(Ratio ratio) {
        InputForm form = InputForm.load("henan-2021");
        List<Coordinates> places =
                Stream.concat(Stream.of(ratio.part()), ratio.whole().stream()).toList();

        assertThat(places)
                .allSatisfy(place -> assertThat(form.sheets().stream()
                                .filter(sheet -> sheet.fills() == SheetForm.Fills.LINES)
                                .anyMatch(sheet -> isEntered(sheet, place)))
                        .as(place.toString())
                        .isTrue());
        assertThat(places)
                .flatExtracting(place -> place.find(Dimension.ITEM).stream().toList())
                .allMatch(
                        item -> Dimensions.load().findName(Dimension.ITEM, item).isPresent());
        assertThat(ratio.formula()).startsWith(ratio.name() + "=").endsWith("。");
    }

    private static boolean isEntered(SheetForm sheet, Coordinates place) {
        return sheet.isFixed()
                ? sheet.rows().stream()
                        .anyMatch(row -> Selection.isWithin(sheet.at().and(row.at()), place))
                : Selection.isWithin(sheet.at(), place);
    }

    @Property(tries = 300)
    void aPartIsNeverMoreThanAHundredPercentOfItsWhole(
            @ForAll @IntRange(max = 2_000_000_000) int part,
            @ForAll @IntRange(min = 1, max = 2_000_000_000) int whole) {
        Assume.that(part <= whole);
        for (Ratio ratio : Ratios.all()) {
            List<Fact> facts = List.of(
                    fact("a", ratio.part(), part), fact("b", ratio.whole().getFirst(), whole));

            assertThat(ratio.percent(facts))
                    .hasValueSatisfying(percent -> assertThat(percent).isBetween(BigDecimal.ZERO, new BigDecimal(100)));
            assertThat(ratio.isExceeded(facts)).isFalse();
        }
    }

    @Test
    void nothingByNothingIsNoRatio() {
        Ratio ratio = Ratios.all().getFirst();

        assertThat(ratio.percent(List.of())).isEmpty();
        assertThat(ratio.percent(List.of(
                        fact("a", ratio.part(), 5), fact("b", ratio.whole().getFirst(), 0))))
                .isEmpty();
    }

    private static Fact fact(String id, Coordinates at, int yuan) {
        Place place = Place.ofDocument(id);
        return Fact.stated(id, at, new Value.Number(Figure.yuan(String.valueOf(yuan))), Source.plain(place));
    }

    private static Indicator indicator(Draft draft, String name) {
        return draft.whole().orElseThrow().indicators().stream()
                .filter(each -> each.level3().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
