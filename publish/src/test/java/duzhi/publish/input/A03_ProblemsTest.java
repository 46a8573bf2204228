package duzhi.publish.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Third lesson: every mistake is told by sheet and cell, all at once, and nothing is published from them. */
class A03_ProblemsTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "支出|2070101 行政运行,30102|,30102|支出.csv:3 功能分类科目|没有填",
                "支出|2070112 文化和旅游市场管理,30202|2079912,30202|支出.csv:23 功能分类科目|不在科目表中",
                "支出|2080501 行政单位离退休|2080504|支出.csv:19 功能分类科目|不是 2021 年的科目",
                "支出|2080501 行政单位离退休|20805|支出.csv:19 功能分类科目|不是末级",
                "支出|2080501 行政单位离退休|2080501 事业单位离退休|支出.csv:19 功能分类科目|对不上",
                "支出|,财政拨款,21000,|,财政拨款,二万一,|支出.csv:5 金额（元）|要填数字",
                "支出|,财政拨款,21000,|,财政拨款,2.1万元,|支出.csv:5 金额（元）|万元的请换算成元",
                "支出|,财政拨款,21000,|,财政拨款,-21000,|支出.csv:5 金额（元）|是负数",
                "支出|,财政拨款,21000,|,财政拨款,21000.005,|支出.csv:5 金额（元）|超过两位小数",
                "支出|,财政拨款,21000,|,财政拨款,,|支出.csv:5 金额（元）|没有填",
                "支出|,财政拨款,21000,|,财政,21000,|支出.csv:5 资金来源|只能是",
                "支出|30228 工会经费,,基本支出,,财政拨款,13000|30201 办公费,,基本支出,,财政拨款,13000|支出.csv:14 金额（元）|同一个位置",
                "支出|071001P01|071001P09|支出.csv:23 项目编码|不在“项目”表中",
                "支出|项目支出,071001P01|项目支出,|支出.csv:23 项目编码|没有填",
                "支出|基本支出,,财政拨款,21000|基本支出,071001P01,财政拨款,21000|支出.csv:5|却不是项目支出",
                "收入|071002,其他收入|071003,其他收入|收入.csv:5 单位编码|不在“单位”表中",
                "单位|行政单位|-|支出.csv:2 政府预算经济科目|不能由部门科目唯一对应",
                "项目|071002P02|071002P03|项目.csv:4 项目编码|出现了两次",
                "指标|≥,420,|≥,四百二,|指标.csv:2 指标值|要填数字",
                "文字|“三公”经费变动,从严控制接待标准，公务车辆统一定点维修|“三公”经费变动,|文字.csv:16 内容|没有填",
                "三公与运行|公务接待费,6000|公务接待费,|三公与运行.csv:3 金额（元）|没有填",
                "三公与运行|公务接待费,6000|招待费,6000|三公与运行.csv:3|不认识",
                "采购与资产|其他用车,辆,1|其他用车,辆,1.5|采购与资产.csv:8 数值|数量填整数",
                "基本信息|2021,|二〇二一,|基本信息.csv:3 内容|四位数字",
                "基本信息|公开日期,2021年2月|公开日期,|基本信息.csv:6 内容|没有填",
            })
    void aMistakeIsToldWithItsCell(String sheet, String what, String by, String where, String words) {
        Path input = Samples.changed(Samples.HENAN, folder, sheet, what, by == null ? "" : by);

        Reading reading = InputWorkbook.read(input);

        assertThat(reading.draft()).isEmpty();
        assertThat(Samples.shown(reading)).anyMatch(problem -> problem.startsWith(where) && problem.contains(words));
        assertThat(reading.problems()).allMatch(problem -> !problem.words().en().isBlank());
    }

    @Test
    void aFolderWithoutEntriesIsNamed() {
        Reading reading = CsvFolder.read(folder);

        assertThat(reading.draft()).isEmpty();
        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.words().zh()).contains(folder.toString(), "没有填报用的工作簿"));
    }

    @Test
    void aFileThatIsNotThereIsNotCalledDamaged() {
        assertThat(Samples.shown(InputWorkbook.read(folder.resolve("没有.xlsx"))))
                .singleElement()
                .asString()
                .contains("没有.xlsx", "没有", "publish --new")
                .doesNotContain("损坏");
    }

    @Test
    void aFileThatIsNoInputIsToldSoOnce() throws Exception {
        Files.writeString(folder.resolve("名单.csv"), "姓名,电话\n甲,1\n");

        assertThat(Samples.shown(InputWorkbook.read(folder)))
                .singleElement()
                .asString()
                .contains("不是填报用的文件");
    }

    @Test
    void aColumnThatIsGoneIsToldOnceAndNotForEveryRow() {
        Path input = Samples.changed(Samples.HENAN, folder, "支出", ",金额（元）,", ",数,");

        assertThat(Samples.shown(InputWorkbook.read(input)))
                .hasSize(2)
                .anyMatch(problem -> problem.startsWith("支出.csv:1 数：不认识"))
                .anyMatch(problem -> problem.startsWith("支出.csv:1：缺少“金额（元）”一列"));
    }

    @Test
    void aSheetThatIsGoneIsToldWithoutSumsThatMissIt() throws Exception {
        Path input = Samples.changed(Samples.HENAN, folder, "收入", "071002,其他收入", "071002,其他收入");
        Files.delete(input.resolve("收入.csv"));

        assertThat(Samples.shown(InputWorkbook.read(input)))
                .singleElement()
                .asString()
                .contains("缺少工作表“收入”");
    }

    @Test
    void incomeMustMeetExpenditureForEverySourceOfMoney() {
        Path input = Samples.changed(Samples.HENAN, folder, "收入", "其他收入,60000", "其他收入,61000");

        assertThat(Samples.shown(InputWorkbook.read(input)))
                .singleElement()
                .asString()
                .contains("收入等于支出（其他收入）", "61000", "60000", "相差 1000 元");
    }

    @Test
    void aTotalTypedByHandIsComparedAndLeftOut() throws Exception {
        Path right = Samples.changed(Samples.HENAN, folder, "收入", "071002,其他收入", "合计,,3421625.5,\n071002,其他收入");
        List<String> problems = Samples.shown(InputWorkbook.read(right));
        String computed = problems.getFirst().replaceAll(".*相加是 ([0-9.]+)，.*", "$1");
        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("收入.csv:5 金额（元）")
                .contains("合计行填的是");

        Path file = right.resolve("收入.csv");
        Files.writeString(file, Files.readString(file).replace("3421625.5", computed));
        assertThat(InputWorkbook.read(right).draft()).isPresent();
    }

    @Test
    void weightsReachTheHundred() {
        Path input = Samples.changed(Samples.EVALUATIONS, folder, "指标", "天,10,", "天,12,");

        assertThat(Samples.shown(InputWorkbook.read(input)))
                .singleElement()
                .asString()
                .startsWith("指标.csv:2")
                .contains("合计 92，应当是 90");
    }

    @Test
    void aNameIsPrintedAsItIs() {
        Path input = Samples.changed(Samples.EVALUATIONS, folder, "指标", "天,10,", "天,12,");
        Samples.changed(folder, folder, "项目", "公共文化场馆免费开放经费", "公共文化场馆100%免费开放经费");

        assertThat(Samples.shown(InputWorkbook.read(input)))
                .singleElement()
                .asString()
                .contains("项目“公共文化场馆100%免费开放经费”的指标分值合计 92");
    }

    @Test
    void weightsOfTheWholeDepartmentAsWell() {
        Path input = Samples.changed(Samples.WHOLE, folder, "整体指标", "天,15,", "天,16,");

        assertThat(Samples.shown(InputWorkbook.read(input)))
                .singleElement()
                .asString()
                .startsWith("整体指标.csv:2")
                .contains("部门整体的指标分值合计 91，应当是 90");
    }

    @Test
    void aMistakeDoesNotHideTheOthers() {
        Samples.changed(Samples.HENAN, folder, "支出", "2070101 行政运行,30102", ",30102");
        Samples.changed(folder, folder, "支出", ",财政拨款,21000,", ",财政拨款,二万一,");
        Samples.changed(folder, folder, "文字", "机构设置,", "机构,");

        assertThat(InputWorkbook.read(folder).problems()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aMissingSheetAndAStrangeOneAreTold() throws Exception {
        Samples.changed(Samples.HENAN, folder, "支出", "071001", "071001");
        Files.move(folder.resolve("收入.csv"), folder.resolve("收入表.csv"));

        assertThat(Samples.shown(InputWorkbook.read(folder)))
                .anyMatch(problem -> problem.contains("缺少工作表“收入”"))
                .anyMatch(problem -> problem.startsWith("收入表.csv") && problem.contains("不认识这张工作表"));
    }

    @Test
    void aReasonIsAskedForOnlyWhereAFigureChanged() {
        Path input = Samples.changed(Samples.HENAN, folder, "文字", "公务接待费变动,压缩接待批次和陪餐人数", "公务接待费变动,");
        assertThat(Samples.shown(InputWorkbook.read(input)))
                .singleElement()
                .asString()
                .contains("公务接待费变动");

        Samples.changed(input, input, "上年数", "公务接待费,7500", "公务接待费,6000");
        assertThat(InputWorkbook.read(input).draft()).isPresent();
    }

    /** Balances brought forward belong to the totals that the text compares, and accounts differ from their budget too. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "收支总计变动, 追加了成果转化补助，更新了检测设备",
        "财政拨款变动, 追加了成果转化补助，更新了检测设备",
        "一般公共预算决算差异, 压缩日常开支，同时年中追加成果转化补助",
        "“三公”经费决算差异, 从严控制接待标准，公务用车实行定点维修",
    })
    void accountsAskForEveryReasonTheTextGives(String key, String reason) {
        Path input = Samples.changed(Samples.ACCOUNTS, folder, "文字", key + "," + reason, key + ",");

        assertThat(Samples.shown(InputWorkbook.read(input)))
                .singleElement()
                .asString()
                .contains("文字.csv", "“" + key + "”没有填");
    }

    @Test
    void noReasonIsAskedForWhereTheTotalsAreLastYears() {
        Samples.changed(Samples.ACCOUNTS, folder, "文字", "收支总计变动,追加了成果转化补助，更新了检测设备", "收支总计变动,");
        Samples.changed(folder, folder, "上年数", "收入总计（含年初结转）,2783451.2", "收入总计（含年初结转）,2952264.93");

        assertThat(Samples.shown(InputWorkbook.read(folder))).isEmpty();
    }

    @Test
    void aUseIsAskedForEveryFunctionalCode() throws Exception {
        Path sample = Samples.all()
                .filter(each -> each.toString().contains("shanghai"))
                .findFirst()
                .orElseThrow();
        Path input = Samples.changed(sample, folder, "科目说明", "局机关人员和日常运转", "");

        assertThat(Samples.shown(InputWorkbook.read(input)))
                .singleElement()
                .asString()
                .contains("功能科目 2070101 的“用途”没有填");
    }

    @Test
    void aGovernmentCodeBesideTheMappingIsARemarkOnly() {
        Path input = Samples.changed(
                Samples.HENAN, folder, "支出", "30101 基本工资,,基本支出,,财政拨款,461956", "30101 基本工资,50199,基本支出,,财政拨款,461956");

        Reading reading = InputWorkbook.read(input);

        assertThat(reading.draft()).isPresent();
        assertThat(Samples.shown(reading)).singleElement().asString().contains("50199", "50101");
    }
}
