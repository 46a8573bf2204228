package duzhi.publish.written;

import duzhi.ledger.fact.Coordinates;
import duzhi.ledger.fact.Dimension;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.fact.Figure;
import duzhi.ledger.fact.Unit;
import duzhi.ledger.fact.Value;
import duzhi.ledger.source.Place;
import duzhi.ledger.source.Source;
import duzhi.publish.document.Amount;
import duzhi.publish.document.Block;
import duzhi.publish.document.Chart;
import duzhi.publish.document.PageBreak;
import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Paragraph.Style;
import duzhi.publish.document.Publication;
import duzhi.publish.document.Run;
import duzhi.publish.document.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The budget of an invented bureau: cover, contents, narrative, charts, wide tables and a form with vertical merges. */
public final class Invented {

    /** Fifteen entries of a workbook. */
    static final List<String> FACT_IDS =
            IntStream.rangeClosed(1, 15).mapToObj("f%02d"::formatted).toList();

    private static final String AGENCY = "云溪市青禾区文化和旅游局";
    private static final Coordinates AT = Coordinates.of(Map.of(
            Dimension.YEAR, "2026",
            Dimension.STAGE, "initial",
            Dimension.AGENCY, "071",
            Dimension.FLOW, "expenditure"));

    private Invented() {}

    /** The whole document. */
    public static Publication publication() {
        return of(blocks());
    }

    /** The whole document with its tables so many times over. */
    public static Publication publication(int times) {
        List<Block> blocks = new ArrayList<>(blocks());
        for (int i = 1; i < times; i++) {
            blocks.addAll(Drawings.tables());
        }
        return of(blocks);
    }

    /** A document of these blocks. */
    public static Publication of(List<Block> blocks) {
        return new Publication("henan-2021", "云溪市青禾区文化和旅游局2026年度部门预算", AGENCY, 2026, blocks, facts());
    }

    /** A paragraph of words. */
    public static Paragraph words(Style style, String words) {
        return Paragraph.of(style, words);
    }

    private static List<Fact> facts() {
        return IntStream.range(0, FACT_IDS.size())
                .mapToObj(i -> Fact.stated(
                        FACT_IDS.get(i),
                        AT.with(Dimension.FUNCTION, "2070101").with(Dimension.CATEGORY, "basic.wages"),
                        new Value.Number(Figure.yuan("123456.7" + i % 10)),
                        Source.plain(new Place(
                                "青禾区文旅局填报.xlsx",
                                i + 4,
                                0,
                                0,
                                "支出明细",
                                "第" + (i + 4) + "行",
                                "F" + (i + 4),
                                "123456.7" + i % 10))))
                .toList();
    }

    private static List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(List.of(
                words(Style.COVER_TITLE, AGENCY),
                words(Style.COVER_TITLE, "2026年度部门预算"),
                words(Style.COVER_LINE, "2026年2月"),
                new PageBreak(),
                words(Style.CONTENTS_TITLE, "目 录"),
                words(Style.CONTENTS_PART, "第一部分 云溪市青禾区文化和旅游局概况"),
                words(Style.CONTENTS_LINE, "一、主要职责"),
                words(Style.CONTENTS_PART, "第二部分 云溪市青禾区文化和旅游局2026年部门预算情况说明"),
                words(Style.CONTENTS_LINE, "一、收入支出预算总体情况说明"),
                words(Style.CONTENTS_PART, "附件：云溪市青禾区文化和旅游局2026年度部门预算表"),
                words(Style.CONTENTS_LINE, "一、部门收支总体情况表"),
                words(Style.CONTENTS_LINE, "二、一般公共预算支出情况表"),
                new PageBreak(),
                words(Style.PART, "第一部分 云溪市青禾区文化和旅游局概况"),
                words(Style.SECTION, "一、主要职责"),
                words(Style.BODY, "（一）拟订全区文化、旅游和文物事业发展规划并推动落实，管理全区性的公共文化活动。"),
                words(Style.BODY, "（二）统筹公共文化场馆和乡镇文化站的建设与开放，指导群众文艺创作和业余文艺团队，“送戏下乡”每年不少于120场。"),
                new PageBreak(),
                words(Style.PART, "第二部分 云溪市青禾区文化和旅游局2026年部门预算情况说明"),
                words(Style.SECTION, "一、收入支出预算总体情况说明"),
                totals(),
                words(Style.SUBSECTION, "（一）支出构成"),
                parts(),
                words(Style.SUBSECTION, "（二）与上年相比"),
                change(),
                new PageBreak(),
                words(Style.PART, "附件：云溪市青禾区文化和旅游局2026年度部门预算表")));
        blocks.addAll(Drawings.tables());
        return blocks;
    }

    private static Paragraph totals() {
        return new Paragraph(
                Style.BODY,
                List.of(
                        new Run.Words(AGENCY + "2026年收入总计"),
                        new Run.Number("342.16", amount("3421612.30", "342.16", "")),
                        new Run.Words("万元，支出总计"),
                        new Run.Number("342.16", amount("3421612.30", "342.16", "")),
                        new Run.Words("万元，其中：基本支出"),
                        new Run.Number("258.66", amount("2586612.30", "258.66", "basic")),
                        new Run.Words("万元，项目支出"),
                        new Run.Number("83.51", amount("835000.00", "83.51", "project")),
                        new Run.Words("万元。")));
    }

    private static Chart parts() {
        return new Chart(
                "nature",
                "2026年支出构成",
                Chart.Kind.PARTS,
                List.of("2026年"),
                List.of(
                        bar("工资福利支出", amount("2291412.30", "229.14", "basic.wages")),
                        bar("商品服务支出", amount("238000", "23.80", "basic.goods")),
                        bar("对个人和家庭的补助", amount("49200", "4.92", "basic.families")),
                        bar("运转类经费(专项业务)", amount("611000", "61.10", "project.operation")),
                        bar("特定目标类", amount("224000", "22.40", "project.specific"))));
    }

    private static Chart change() {
        return new Chart(
                "change",
                "“三公”经费与上年相比",
                Chart.Kind.CHANGE,
                List.of("2025年", "2026年"),
                List.of(
                        bar("因公出国（境）费", amount("0", "0.00", ""), amount("0", "0.00", "")),
                        bar("公务用车运行维护费", amount("26000", "2.60", ""), amount("24000", "2.40", "")),
                        bar("公务接待费", amount("7500", "0.75", ""), amount("6000", "0.60", ""))));
    }

    private static Chart.Bar bar(String label, Amount... amounts) {
        return new Chart.Bar(label, List.of(amounts));
    }

    /** An amount in ten thousand yuan. */
    static Amount amount(String exact, String printed, String category) {
        return new Amount(
                category.isEmpty() ? AT : AT.with(Dimension.CATEGORY, category),
                new BigDecimal(exact),
                new Figure(new BigDecimal(printed), Unit.TEN_THOUSAND_YUAN),
                new BigDecimal(exact).signum() == 0 ? List.of() : FACT_IDS);
    }

    static Coordinates at() {
        return AT;
    }

    /** Its tables. */
    public static List<Table> tables() {
        return publication().tables();
    }
}
