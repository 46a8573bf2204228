package duzhi.reader.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.form.filled.Statement;
import duzhi.form.filled.Statement.Change;
import duzhi.form.filled.Statement.Direction;
import duzhi.form.model.Narrative;
import duzhi.form.model.Narrative.Section;
import duzhi.form.model.Narrative.Subject;
import duzhi.form.text.Labels;
import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sentences of budgets and accounts: items, stages of a figure, comparisons, completions, reasons. */
class A02_SentencesTest {

    private static final Map<String, String> NAMES = Map.of(
            "农林水支出", "213",
            "农业农村", "21301",
            "行政运行", "2130101",
            "事业运行", "2130104",
            "茶叶发展", "2130199");

    private static Narrator.Result budget(String... lines) {
        return read("initial", lines);
    }

    private static Narrator.Result accounts(String... lines) {
        return read("executed", lines);
    }

    private static Narrator.Result read(String stage, String... lines) {
        Coordinates at = of(Map.of(Dimension.STAGE, stage, Dimension.FLOW, "expenditure"));
        List<Subject> subjects = List.of(
                subject(Map.of(), "茶叶支出", "支出合计"),
                subject(Map.of(Dimension.CATEGORY, "basic"), "基本支出"),
                subject(Map.of(Dimension.ITEM, "three-public"), "“三公”经费"),
                subject(Map.of(Dimension.ITEM, "three-public.reception"), "公务接待费"),
                new Subject(
                        List.of("收入、支出总计"),
                        of(Map.of(Dimension.FLOW, "revenue")),
                        of(Map.of(Dimension.FLOW, "expenditure"))),
                subject(Map.of(Dimension.ITEM, "vehicles", Dimension.MEASURE, "count"), "共有车辆"),
                subject(Map.of(Dimension.ITEM, "vehicles-bought", Dimension.MEASURE, "count"), "购置车辆"),
                subject(Map.of(Dimension.ITEM, ".other", Dimension.MEASURE, "count"), "其他用车"));
        List<Subject> figures = List.of(
                subject(Map.of(Dimension.STAGE, "executed"), "执行数", "支出决算"),
                subject(Map.of(Dimension.STAGE, "current"), "全年预算"),
                subject(Map.of(Dimension.STAGE, "initial"), "年初预算", "预算安排"),
                subject(Map.of(Dimension.STAGE, "budgeted"), "支出预算", "预算数"));
        List<Subject> wholes = List.of(subject(Map.of(Dimension.FLOW, "expenditure"), "本年支出合计"));
        Section section = new Section("tea", List.of("茶园情况"), true, at, true, Coordinates.ALL, subjects);
        List<String> text = new java.util.ArrayList<>(List.of("一、茶园情况"));
        text.addAll(List.of(lines));
        return Narrator.read(
                "tea.txt",
                "t",
                of(Map.of(Dimension.YEAR, "2026")),
                new Narrative(List.of(), figures, wholes, List.of(section)),
                Paragraphs.of(text, line -> false),
                (name, level, parent) -> Optional.ofNullable(NAMES.get(name))
                        .filter(code -> code.startsWith(parent))
                        .filter(code -> level == 0 ? code.length() == 3 : code.length() == 2 * level + 1));
    }

    private static Coordinates of(Map<Dimension, String> codes) {
        return Coordinates.of(codes);
    }

    private static Subject subject(Map<Dimension, String> at, String... words) {
        return new Subject(List.of(words).stream().map(Labels::fold).toList(), of(at), null);
    }

    private static List<String> facts(Narrator.Result told) {
        return told.facts().stream()
                .map(fact -> fact.at().toString().replace(" flow=expenditure", "") + " " + fact.value())
                .toList();
    }

    private static Change change(Narrator.Result told) {
        return (Change) told.statements().getFirst();
    }

    @Test
    void anItemIsKnownByTheCodesBesideItsNames() {
        assertThat(facts(budget("1、农林水支出（213类）农业农村（01款）其他支出（99项）12.5万元。")))
                .containsExactly("year=2026 stage=initial function=2130199 12.5万元");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“农林水支出（类）农业农村（款）行政运行（项）”12.5万元，主要用于采茶。",
                "1. “农林水支出-农业农村-行政运行”科目12.5万元，主要用于采茶。",
                "2.农业农村行政运行（项）支出12.5万元。"
            })
    void orByItsNamesOneBelowTheOther(String sentence) {
        assertThat(facts(budget(sentence))).containsExactly("year=2026 stage=initial function=2130101 12.5万元");
    }

    @Test
    void anItemStandsBelowTheHeadingAndThePassageAboveIt() {
        assertThat(facts(budget("（一）农林水支出（类）", "农业农村（款）：2026年预算支出合计30万元。其中：", "1.行政运行（项）支出10万元。", "2.事业运行（项）支出20万元。")))
                .containsExactly(
                        "year=2026 stage=initial function=21301 30万元",
                        "year=2026 stage=initial function=2130101 10万元",
                        "year=2026 stage=initial function=2130104 20万元");
    }

    @Test
    void anUnknownItemIsNoItem() {
        assertThat(facts(budget("1、农林水支出（类）农业农村（款）种花（项）12.5万元，占5%。"))).isEmpty();
    }

    @Test
    void theFiguresOfAnItemAreToldApartByYearAndStage() {
        Narrator.Result told = budget("1、农林水支出（213类）农业农村（01款）行政运行（01项）12.5万元。主要用于：采茶。"
                + "2025年当年预算执行数为10万元，2026年预算安排12.5万元，比2025年预算执行数增加25%。主要原因是：茶园扩大，新增用工3万元。");

        assertThat(facts(told))
                .containsExactly(
                        "year=2026 stage=initial function=2130101 12.5万元",
                        "year=2025 stage=executed function=2130101 10万元",
                        "year=2026 stage=initial function=2130101 12.5万元");
        assertThat(change(told).direction()).isEqualTo(Direction.UP);
        assertThat(change(told).rate()).hasToString("25%");
        assertThat(change(told).against().toString()).contains("year=2025 stage=executed");
        assertThat(change(told).reason()).startsWith("茶园扩大");
    }

    @Test
    void theItemGoesOnInALineThatBeginsNoOther() {
        Narrator.Result told = budget("1、农林水支出（213类）农业农村（01款）行政运行（01项）12万元。", "2026年预算安排13万元。");

        assertThat(facts(told)).last().isEqualTo("year=2026 stage=initial function=2130101 13万元");
    }

    @Test
    void aBudgetAndWhatWasSpentOfIt() {
        Narrator.Result told =
                accounts("1、农林水支出（类）农业农村（款）行政运行（项）。主要用于：采茶。年初预算为10万元，支出决算为9万元，完成年初预算的90%。决算数小于年初预算数的主要原因：雨季。");

        assertThat(facts(told))
                .containsExactly(
                        "year=2026 stage=initial function=2130101 10万元",
                        "year=2026 stage=executed function=2130101 9万元");
        Statement.Completion completion =
                (Statement.Completion) told.statements().getFirst();
        assertThat(completion.rate()).hasToString("90%");
        assertThat(completion.whole().has(Dimension.STAGE, "initial")).isTrue();
        Change smaller = (Change) told.statements().getLast();
        assertThat(smaller.direction()).isEqualTo(Direction.DOWN);
        assertThat(smaller.reason()).isEqualTo("雨季");
    }

    @Test
    void aBudgetWithoutItsNameIsTheOneSaidLast() {
        Narrator.Result told = accounts("茶叶支出全年预算为10万元，支出决算为9万元。决算数小于预算数的主要原因：雨季。");

        assertThat(change(told).against().has(Dimension.STAGE, "current")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "与上年相比增加3万元，增长10%,UP,2025",
        "与2024年预算相比，减少3万元，降幅10%,DOWN,2024",
        "比2025年（上一年度，下同）预算执行数压减3万元，下降10%,DOWN,2025",
        "较去年预算数增加3万元，增幅10%,UP,2025",
    })
    void changesInManyWords(String words, Direction direction, String year) {
        Change change = change(budget("茶叶支出30万元，" + words + "。"));

        assertThat(change.direction()).isEqualTo(direction);
        assertThat(change.base()).isEqualTo(year);
        assertThat(change.delta()).hasToString("3万元");
        assertThat(change.rate()).hasToString("10%");
    }

    @Test
    void aNumberSmallerThanLastYears() {
        Change change = change(budget("公务接待费预算支出6万元，本年数小于上年预算数0.5万元，主要是厉行节约。"));

        assertThat(change.direction()).isEqualTo(Direction.DOWN);
        assertThat(change.delta()).hasToString("0.5万元");
    }

    @Test
    void manifoldGrowthIsARate() {
        Change change = change(budget("茶叶支出34万元，与上年相比增加32万元，增长16倍。"));

        assertThat(change.rate()).hasToString("1600%");
        assertThat(change.rate().interval().contains(new java.math.BigDecimal("16.03")))
                .isTrue();
    }

    @Test
    void growthBelowZeroIsAFall() {
        assertThat(change(budget("茶叶支出30万元，与上年相比增长-10%。")).direction()).isEqualTo(Direction.DOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"比2025年预算持平", "与上年数一致", "与上年预算数相等", "与上年保持一致", "与上年相同"})
    void noChangeInManyWords(String words) {
        assertThat(change(budget("茶叶支出30万元，" + words + "。")).direction()).isEqualTo(Direction.FLAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"与上年基本持平", "填列数应与《总表》支出数一致", "与茶商意见一致"})
    void wordsThatCompareNothing(String words) {
        assertThat(budget("茶叶支出30万元，" + words + "。").statements()).isEmpty();
    }

    @Test
    void whatIsComparedWithIsNotSpokenOf() {
        Change change = change(budget("“三公”经费3万元，比上年支出合计数增加1万元。"));

        assertThat(change.subject().has(Dimension.ITEM, "three-public")).isTrue();
    }

    @Test
    void shareOfAWholeOfTheDocument() {
        Statement.Share share = (Statement.Share)
                budget("基本支出20万元，占本年支出合计的66.67%。").statements().getFirst();

        assertThat(share.whole().toString()).isEqualTo("year=2026 stage=initial flow=expenditure");
    }

    @Test
    void shareOfASubject() {
        Statement.Share share =
                (Statement.Share) budget("公务接待费支出2万元，占“三公”经费的50%。").statements().getFirst();

        assertThat(share.whole().has(Dimension.ITEM, "three-public")).isTrue();
    }

    @Test
    void anItemThatNobodyKnowsIsNotTheOneBefore() {
        assertThat(facts(accounts(
                        "1.农林水支出（类）农业农村（款）行政运行（项）9万元。年初预算为8万元。", "农林水支出（类）农业农村（款）种花（项）5万元。年初预算为4万元，支出决算为5万元。")))
                .containsExactly(
                        "year=2026 stage=executed function=2130101 9万元",
                        "year=2026 stage=initial function=2130101 8万元");
    }

    @Test
    void aBareShareOfAnItemIsOneOfTheItemAboveIt() {
        Statement.Share share =
                (Statement.Share) accounts("公务接待费支出决算2万元，占50%。").statements().getFirst();

        assertThat(share.whole().toString()).isEqualTo("year=2026 stage=executed flow=expenditure item=three-public");
    }

    @Test
    void whatIsSpentOfABudgetOfNoNameIsNotTheBudget() {
        Narrator.Result told = accounts("公务接待费支出预算为4万元，支出决算为2万元，完成预算的50%。");

        assertThat(facts(told))
                .containsExactly(
                        "year=2026 stage=budgeted item=three-public.reception 4万元",
                        "year=2026 stage=executed item=three-public.reception 2万元");
        assertThat(((Statement.Completion) told.statements().getFirst()).whole().has(Dimension.STAGE, "budgeted"))
                .isTrue();
    }

    @Test
    void theBudgetOfAnotherSubjectIsNotTheOneThatWasCompleted() {
        Narrator.Result told = accounts("“三公”经费年初预算为8万元，支出决算为4万元，其中：公务接待费支出决算为2万元，完成预算的50%。");

        assertThat(((Statement.Completion) told.statements().getFirst()).whole().has(Dimension.STAGE, "budgeted"))
                .isTrue();
    }

    @Test
    void aDifferenceIsOneOfTheSubjectThatItNames() {
        Narrator.Result told = accounts("“三公”经费年初预算为8万元，支出决算为4万元，公务接待费支出决算为2万元。“三公”经费支出决算数小于预算数的主要原因：厉行节约。");

        Change change = (Change) told.statements().getLast();
        assertThat(change.subject().has(Dimension.ITEM, "three-public")).isTrue();
        assertThat(change.reason()).isEqualTo("厉行节约");
    }

    @Test
    void oneFigureForBothSides() {
        assertThat(budget("收入、支出总计30万元。").facts())
                .extracting(fact -> fact.at().code(Dimension.FLOW))
                .containsExactly("revenue", "expenditure");
    }

    @Test
    void aPartOfWhatTheSentenceSpeaksOf() {
        assertThat(facts(budget("共有车辆3辆，其中：其他用车2辆。购置车辆1辆，其中：其他用车1辆。")))
                .containsExactly(
                        "year=2026 stage=initial item=vehicles measure=count 3",
                        "year=2026 stage=initial item=vehicles.other measure=count 2",
                        "year=2026 stage=initial item=vehicles-bought measure=count 1",
                        "year=2026 stage=initial item=vehicles-bought.other measure=count 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "茶叶支出约30万元。",
                "茶叶支出近30万元。",
                "茶叶支出用于购买单价50万元以上设备。",
                "茶叶支出20-30万元。",
                "主要原因是茶叶支出减少30万元。",
                "茶叶支出增长2.5个百分点。"
            })
    void figuresThatStateNothing(String sentence) {
        Narrator.Result told = budget(sentence);

        assertThat(told.facts()).isEmpty();
        assertThat(told.statements()).isEmpty();
        assertThat(told.words()).isNotEmpty();
    }

    @Test
    void otherWordsBetweenASubjectAndAFigureBreakThem() {
        assertThat(facts(budget("茶叶支出中用于修路的补助5万元。"))).isEmpty();
    }

    @Test
    void carriedOverFromLastYearIsNotLastYearsFigure() {
        assertThat(facts(budget("上年结转的基本支出5万元。"))).containsExactly("year=2026 stage=initial category=basic 5万元");
    }

    @Test
    void aNumberInsideACodeIsNoCount() {
        assertThat(Quantity.of("农业农村（01款）其他支出（99项）12万元")).hasSize(1);
    }
}
