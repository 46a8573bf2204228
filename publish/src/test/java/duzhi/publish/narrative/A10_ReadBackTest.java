package duzhi.publish.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.engine.Auditor;
import duzhi.check.rule.Rule;
import duzhi.check.rules.TextRules;
import duzhi.check.rules.equation.EquationRules;
import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Statement;
import duzhi.form.load.Dimensions;
import duzhi.form.load.Forms;
import duzhi.ledger.fact.Fact;
import duzhi.ledger.source.Place;
import duzhi.publish.document.Amount;
import duzhi.publish.document.Paragraph;
import duzhi.publish.document.Run;
import duzhi.publish.entry.Agency;
import duzhi.publish.entry.Draft;
import duzhi.publish.entry.Project;
import duzhi.publish.entry.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The text of a whole budget is read back by the program's own reader: every figure at the place it was printed for. */
class A10_ReadBackTest {

    private static final Written WRITTEN =
            Narrative.write(Templates.find("henan-2021").orElseThrow(), draft(), figures(), Published.titles());
    private static final FilledDocument BACK = Published.read(Invented.text(WRITTEN) + "\n" + Published.tables());

    private static Published figures() {
        Published figures = new Published();
        figures.before("stage=initial flow=revenue", "318.40");
        figures.before("stage=initial flow=expenditure", "318.40");
        figures.before("stage=initial flow=expenditure fund=general", "314.40");
        figures.before("stage=initial flow=expenditure item=three-public", "3.35");
        figures.before("stage=initial flow=expenditure item=three-public.abroad", "0.00");
        figures.before("stage=initial flow=expenditure item=three-public.vehicles.purchase", "0.00");
        figures.before("stage=initial flow=expenditure item=three-public.vehicles.running", "2.60");
        figures.before("stage=initial flow=expenditure item=three-public.reception", "0.75");
        return figures;
    }

    private static Draft draft() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("公开日期", "2021年2月");
        words.put("主要职责", "（一）拟订全区文化和旅游发展规划并推动落实。\n（二）统筹公共文化场馆的建设与开放。\n（三）规范文化和旅游市场秩序。");
        words.put("机构设置", "我局内设办公室、公共文化股、市场管理股三个股室，下设青禾区文化馆。");
        words.put("收入变动", "数字文化馆建设启动，新增设备购置项目。");
        words.put("支出变动", "数字文化馆建设启动，新增设备购置项目。");
        words.put("一般公共预算变动", "安排了数字文化馆设备购置经费");
        words.put("“三公”经费变动", "从严控制接待标准，公务车辆统一定点维修");
        words.put("公务用车运行维护费变动", "实行定点维修，维修费用降低");
        words.put("公务接待费变动", "压缩接待批次和陪餐人数");
        words.put("公务用车运行维护费用途", "车辆的油料、保险和维修");
        words.put("公务接待费用途", "接待上级调研和兄弟区县交流");
        words.put("机关运行经费用途", "局机关办公、水电、邮电、差旅和会议等日常开支");
        words.put("政府采购内容", "数字文化馆设备和场馆物业管理服务");
        Map<String, Text> texts = new LinkedHashMap<>();
        words.forEach((key, text) -> texts.put(key, new Text(text, Place.ofDocument("填报表.xlsx"))));
        Agency agency = new Agency("071", "云溪市青禾区文化和旅游局");
        List<Agency> units = List.of(new Agency("071001", "云溪市青禾区文化和旅游局本级"), new Agency("071002", "云溪市青禾区文化馆"));
        List<Project> projects = IntStream.rangeClosed(1, 4)
                .mapToObj(number -> new Project(
                        "P0" + number,
                        "项目" + number,
                        "071002",
                        "project",
                        "",
                        "",
                        List.of(),
                        Map.of(),
                        Place.ofDocument("填报表.xlsx")))
                .toList();
        return new Draft("henan-2021", 2021, agency, units, List.of(), List.of(), projects, Optional.empty(), texts);
    }

    private static List<Amount> printed() {
        return Invented.paragraphs(WRITTEN.blocks()).stream()
                .map(Paragraph::runs)
                .flatMap(List::stream)
                .filter(Run.Number.class::isInstance)
                .map(run -> ((Run.Number) run).amount())
                .toList();
    }

    @Test
    void nothing_is_missing() {
        assertThat(WRITTEN.problems()).isEmpty();
        assertThat(Invented.text(WRITTEN))
                .doesNotContain("〔")
                .doesNotContain("{")
                .doesNotContain("。。");
    }

    @Test
    void every_figure_is_read_back_at_its_place() {
        List<Fact> told = BACK.facts().stream()
                .filter(fact -> !fact.source().place().isCell())
                .toList();
        assertThat(printed())
                .hasSizeGreaterThan(35)
                .allSatisfy(amount -> assertThat(told)
                        .as("%s %s", amount.at(), amount.printed())
                        .anyMatch(fact -> Published.place(fact.at()).equals(amount.at())
                                && fact.figure()
                                        .filter(amount.printed()::equals)
                                        .isPresent()));
    }

    @Test
    void nothing_else_is_read() {
        List<Amount> printed = printed();
        assertThat(BACK.facts().stream().filter(fact -> !fact.source().place().isCell()))
                .allSatisfy(fact -> assertThat(printed)
                        .as("%s", fact)
                        .anyMatch(amount -> Published.place(fact.at()).equals(amount.at())));
    }

    @Test
    void changes_shares_and_empty_tables_are_read_back() {
        assertThat(BACK.statements().stream().filter(Statement.Change.class::isInstance))
                .hasSize(8);
        assertThat(BACK.statements().stream().filter(Statement.Share.class::isInstance))
                .hasSize(6);
        assertThat(BACK.statements().stream().filter(Statement.None.class::isInstance))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void an_audit_of_the_whole_document_finds_nothing_that_the_tables_alone_do_not_have() {
        List<Rule> rules = new ArrayList<>(EquationRules.all(Dimensions.load(), CodeSets.load()));
        rules.addAll(TextRules.all(Forms.load(), CodeSets.load()));
        Auditor auditor = new Auditor(rules);
        List<String> known = findings(auditor, Published.read(Published.example()));
        assertThat(findings(auditor, BACK)).isSubsetOf(known);
    }

    private static List<String> findings(Auditor auditor, FilledDocument document) {
        return auditor.audit(List.of(document), List.of()).findings().stream()
                .map(finding -> finding.rule() + " " + finding.message().zh())
                .toList();
    }
}
