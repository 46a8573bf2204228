package duzhi.proof.samples;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.engine.Auditor;
import duzhi.check.finding.Finding;
import duzhi.check.rules.equation.EquationRules;
import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.load.Dimensions;
import duzhi.form.load.Forms;
import duzhi.ledger.fact.Dimension;
import duzhi.reader.document.Limits;
import duzhi.reader.document.TextFile;
import duzhi.reader.intake.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a department of several units and a table of both economic classifications ask of reading and deriving. */
class SeveralUnitsTest {

    private static final String TWO_UNITS = """
            2021年部门支出总体情况表
            部门名称：云溪市青禾区水务局
            单位：万元
            科目编码\t\t\t单位代码\t单位（科目名称）\t合计\t基本支出\t项目支出
            类\t款\t项
            \t\t\t\t合计\t30.00\t24.00\t6.00
            \t\t\t031001\t云溪市青禾区水务局\t20.00\t16.00\t4.00
            208\t\t\t\t社会保障和就业支出\t20.00\t16.00\t4.00
            208\t05\t05\t\t机关事业单位基本养老保险缴费支出\t20.00\t16.00\t4.00
            \t\t\t031002\t云溪市青禾区河道管理所\t10.00\t8.00\t2.00
            208\t\t\t\t社会保障和就业支出\t10.00\t8.00\t2.00
            208\t05\t05\t\t机关事业单位基本养老保险缴费支出\t10.00\t8.00\t2.00

            2021年部门预算项目绩效目标表
            单位编码(项目编码)\t项目单位(项目名称)\t项目金额(万元)\t\t\t绩效目标
            \t\t资金总额\t财政性资金\t其他资金
            031001\t云溪市青禾区水务局\t4.00\t4.00\t0.00
            03100101\t水质监测\t4.00\t4.00\t0.00
            031002\t云溪市青禾区河道管理所\t2.00\t2.00\t0.00
            03100201\t河道保洁\t2.00\t2.00\t0.00
            """;

    private static final String ECONOMIC = """
            2021年支出预算分类汇总表（按支出经济分类）
            部门名称：云溪市青禾区水务局
            单位：万元
            部门预算经济分类\t\t\t政府预算经济分类\t\t\t总计
            类\t款\t科目名称\t类\t款\t科目名称
            \t\t合计\t\t\t\t%s
            301\t\t工资福利支出\t\t\t\t%s
            301\t01\t基本工资\t501\t01\t工资奖金津补贴\t6.00
            301\t01\t基本工资\t505\t01\t工资福利支出\t4.00
            302\t\t商品和服务支出\t\t\t\t2.00
            302\t01\t办公费\t502\t01\t办公经费\t2.00
            """;

    private static final String RATES = """
            项目支出绩效自评表
            （2021年度）
            项目名称\t河道保洁
            项目资金（元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分
            \t年度资金总额\t10000\t10000\t9000\t10\t90.00%\t9.00
            \t其中：当年财政拨款\t6000\t6000\t5400\t—\t90.00%\t—
            \t上年结转资金\t0\t0\t0\t—\t\t—
            \t其他资金\t4000\t4000\t3600\t—\t90.00%\t—
            """;

    @Test
    void theSameItemOfTwoUnitsStandsUnderEach() throws Exception {
        FilledDocument document = read(TWO_UNITS);

        assertThat(document.facts())
                .filteredOn(fact -> fact.at().names(Dimension.FUNCTION))
                .extracting(fact -> fact.at().code(Dimension.FUNCTION))
                .containsOnly("208", "2080505");
        assertThat(findings(document)).isEmpty();
    }

    @Test
    void aUnitOfTheProjectListIsNoProject() throws Exception {
        assertThat(read(TWO_UNITS).facts())
                .filteredOn(fact -> fact.at().names(Dimension.PROJECT))
                .extracting(fact -> fact.at().code(Dimension.PROJECT))
                .containsOnly("水质监测", "河道保洁");
        assertThat(findings(read(TWO_UNITS.replace("水质监测\t4.00\t4.00", "水质监测\t4.40\t4.40"))))
                .extracting(Finding::rule)
                .containsOnly("E-01");
    }

    @Test
    void aHeadingOfTheEconomicClassificationIsTheSumOfItsRows() throws Exception {
        assertThat(findings(read(ECONOMIC.formatted("12.00", "10.00")))).isEmpty();
        assertThat(findings(read(ECONOMIC.formatted("12.00", "9.00"))))
                .singleElement()
                .satisfies(row -> assertThat(row.line()).isEqualTo(7))
                .satisfies(row -> assertThat(row.symptoms())
                        .extracting(Finding::line)
                        .containsExactly(6));
        assertThat(findings(read(ECONOMIC.formatted("13.00", "10.00"))))
                .extracting(Finding::line)
                .containsExactly(6);
    }

    @Test
    void ratesAreNotAddedUp() throws Exception {
        assertThat(findings(read(RATES))).isEmpty();
    }

    private static FilledDocument read(String text) throws Exception {
        return new DocumentReader(Forms.load(), CodeSets.load(), Limits.DEFAULT.columns())
                .read(TextFile.of("sample.txt", text.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT));
    }

    private static List<Finding> findings(FilledDocument document) {
        return new Auditor(EquationRules.all(Dimensions.load(), CodeSets.load()))
                .audit(List.of(document), List.of())
                .findings();
    }
}
