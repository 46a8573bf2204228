package duzhi.publish.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import duzhi.check.engine.Auditor;
import duzhi.check.finding.Finding;
import duzhi.check.rule.Rule;
import duzhi.check.rules.TextRules;
import duzhi.check.rules.equation.EquationRules;
import duzhi.form.codes.CodeSets;
import duzhi.form.filled.FilledDocument;
import duzhi.form.filled.Statement;
import duzhi.form.load.Dimensions;
import duzhi.form.load.Forms;
import duzhi.ledger.fact.Fact;
import duzhi.publish.document.Amount;
import duzhi.publish.document.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The texts of a Shanghai budget and of final accounts are read back in the same way. */
class A11_OtherSetsTest {

    private static final String NAME = "上海市青禾区档案局";

    /** What is said of a document because its tables are not there. */
    private static final Pattern WITHOUT_TABLES = Pattern.compile("^A-02 ");

    private static Invented spoken() {
        return new Invented()
                .saying("公开日期", "2025年8月")
                .saying("主要职责", "（一）收集和保管档案。\n（二）编研和利用档案。")
                .saying("机构设置", "我局内设办公室和保管科。")
                .saying("因公出国（境）费用途", "参加国际交流的差旅和公杂开支")
                .saying("因公出国（境）团组数", "1")
                .saying("因公出国（境）人次", "2")
                .saying("因公出国（境）费变动", "新增一次出访")
                .saying("公务接待费用途", "接待兄弟单位交流")
                .saying("公务接待批次", "6")
                .saying("公务接待人次", "40")
                .saying("公务接待费变动", "压缩接待批次")
                .saying("公务用车运行费用途", "车辆的燃料、维修和保险")
                .saying("公务用车运行维护费用途", "车辆的燃料、维修和保险")
                .saying("公务用车保有量", "1")
                .saying("“三公”经费变动", "新增一次出访")
                .saying("用途/2012604", "档案馆的库房和设备")
                .saying("用途/2210201", "职工的住房公积金")
                .saying("变动原因/2012604", "库房维修提前完成")
                .saying("国有资产截止日期", "2024年12月31日");
    }

    private static Invented budget() {
        String spent = "stage=initial flow=expenditure";
        Invented figures = spoken().saying("财政拨款收入变动", "安排了库房维修")
                .saying("财政拨款支出变动", "安排了库房维修")
                .with("stage=initial flow=revenue", "210.00")
                .with("stage=initial flow=revenue fund=appropriated", "200.00")
                .with("stage=initial flow=revenue fund=business", "10.00")
                .before("stage=initial flow=revenue fund=appropriated", "180.00")
                .with(spent, "210.00")
                .with(spent + " fund=appropriated", "200.00")
                .before(spent + " fund=appropriated", "180.00")
                .with(spent + " fund=general", "200.00")
                .with(spent + " fund=general function=2012604", "170.00")
                .before("stage=executed flow=expenditure fund=general function=2012604", "160.00")
                .with(spent + " fund=general function=2210201", "30.00")
                .with(spent + " item=operating-costs", "20.00")
                .with(spent + " item=procurement", "30.00")
                .with(spent + " item=procurement.goods", "20.00")
                .with(spent + " item=procurement.services", "10.00")
                .with(spent + " item=procurement.reserved", "15.00")
                .with(spent + " item=procurement.reserved.micro", "5.00")
                .counting("item=vehicles", 1)
                .counting("item=vehicles.confidential", 1)
                .counting("item=equipment", 2)
                .counting("item=vehicles-bought", 0)
                .counting("item=equipment-bought", 1);
        return threePublic(figures, spent);
    }

    private static Invented threePublic(Invented figures, String spent) {
        return figures.with(spent + " item=three-public", "5.00")
                .before(spent + " item=three-public", "3.50")
                .with(spent + " item=three-public.abroad", "2.00")
                .before(spent + " item=three-public.abroad", "0.00")
                .with(spent + " item=three-public.vehicles", "2.00")
                .with(spent + " item=three-public.vehicles.purchase", "0.00")
                .before(spent + " item=three-public.vehicles.purchase", "0.00")
                .with(spent + " item=three-public.vehicles.running", "2.00")
                .before(spent + " item=three-public.vehicles.running", "2.00")
                .with(spent + " item=three-public.reception", "1.00")
                .before(spent + " item=three-public.reception", "1.50");
    }

    private static Invented accounts() {
        String spent = "stage=executed flow=expenditure";
        String planned = "stage=initial flow=expenditure";
        Invented figures = spoken().saying("收支总计变动", "安排了库房维修")
                .saying("财政拨款变动", "安排了库房维修")
                .saying("一般公共预算变动", "安排了库房维修")
                .saying("一般公共预算决算差异", "追加了库房维修资金")
                .saying("差异原因/2012604", "追加了库房维修资金")
                .saying("“三公”经费决算差异", "压缩接待批次")
                .saying("机关运行经费变动", "水电费用上涨")
                .saying("政府性基金用途", "档案馆周边环境整治")
                .saying("绩效管理情况", "我局建立了绩效目标管理和绩效自评制度。")
                .with("stage=executed flow=sources", "230.00")
                .before("stage=executed flow=sources", "200.00")
                .with("stage=executed flow=uses", "230.00")
                .with("stage=executed flow=revenue", "220.00")
                .with("stage=executed flow=revenue fund=appropriated", "210.00")
                .with("stage=executed flow=revenue fund=other-income", "10.00")
                .with(spent, "225.00")
                .with(spent + " category=basic", "125.00")
                .with(spent + " category=project", "100.00")
                .with("stage=executed flow=sources fund=appropriated", "212.00")
                .before("stage=executed flow=sources fund=appropriated", "190.00")
                .with("stage=executed flow=uses fund=appropriated", "212.00")
                .with(spent + " fund=general", "200.00")
                .before(spent + " fund=general", "190.00")
                .with(planned + " fund=general", "180.00");
        return more(threePublic(figures, spent), spent, planned);
    }

    private static Invented more(Invented figures, String spent, String planned) {
        return figures.with(spent + " fund=general function=201", "170.00")
                .with(spent + " fund=general function=221", "30.00")
                .with(spent + " fund=general function=2012604", "170.00")
                .with(planned + " fund=general function=2012604", "150.00")
                .with(spent + " fund=general function=2210201", "30.00")
                .with(planned + " fund=general function=2210201", "30.00")
                .with(spent + " fund=general category=basic", "120.00")
                .with(spent + " fund=general category=basic.personnel", "100.00")
                .with(spent + " fund=general category=basic.personnel economy=30101", "100.00")
                .with(spent + " fund=general category=basic.public", "20.00")
                .with("stage=executed flow=revenue fund=government-fund", "8.00")
                .with(spent + " fund=government-fund", "7.00")
                .with(planned + " item=three-public", "6.00")
                .with(spent + " item=operating-costs", "20.00")
                .before(spent + " item=operating-costs", "18.00")
                .with(spent + " item=procurement", "30.00")
                .with(spent + " item=procurement.goods", "30.00")
                .counting("stage=executed item=goals", 3)
                .counting("stage=executed item=goals.tracked", 2)
                .counting("stage=executed item=goals.evaluated", 2)
                .counting("stage=executed item=goals.evaluated.excellent", 2)
                .counting("stage=executed item=goals.evaluated.problems", 3)
                .counting("stage=executed item=goals.evaluated.problems.mended", 3)
                .scoring("stage=executed item=goals.evaluated", "95.50")
                .with("stage=executed flow=expenditure item=goals", "100.00")
                .with("stage=executed flow=expenditure item=goals.tracked", "80.00")
                .with("stage=executed flow=expenditure item=goals.evaluated", "80.00")
                .with(planned + " item=procurement.reserved", "12.00")
                .with(planned + " item=procurement.reserved.micro", "6.00")
                .with(spent + " item=procurement.won", "20.00")
                .with(spent + " item=procurement.won.micro", "10.00")
                .counting("item=vehicles", 1)
                .counting("item=vehicles.confidential", 1)
                .counting("item=equipment", 2);
    }

    /** Every passage of the template that another department does without. */
    private static Invented everything() {
        String spent = "stage=initial flow=expenditure";
        String received = "stage=initial flow=revenue";
        Invented figures = spoken().saying("收入变动", "新建库房")
                .saying("支出变动", "新建库房")
                .saying("一般公共预算变动", "新建库房")
                .saying("政府性基金变动", "新建库房")
                .saying("政府性基金用途", "库房周边道路")
                .saying("国有资本经营预算变动", "解决企业档案移交费用")
                .saying("国有资本经营预算用途", "企业档案移交")
                .saying("公务用车购置费变动", "更新机要通信用车")
                .saying("公务用车运行维护费变动", "车辆更新后维修减少")
                .saying("购置车辆数", "1")
                .saying("机关运行经费用途", "局机关水电和办公开支")
                .saying("政府采购内容", "库房设备")
                .saying("专项转移支付", "我局负责管理的专项转移支付项目有档案抢救保护1项。")
                .with(received, "130.00")
                .before(received, "100.00")
                .with(received + " fund=general", "90.00")
                .with(received + " fund=government-fund", "20.00")
                .with(received + " fund=state-capital", "5.00")
                .with(received + " fund=special-account", "1.00")
                .with(received + " fund=advance-transfer", "7.00")
                .with(received + " fund=carryover", "3.00")
                .with(received + " fund=other-income", "4.00")
                .with(spent, "130.00")
                .before(spent, "100.00")
                .with(spent + " category=basic", "70.00")
                .with(spent + " category=project", "60.00")
                .with(spent + " fund=general", "90.00")
                .before(spent + " fund=general", "95.00")
                .with(spent + " fund=general function=201", "90.00")
                .with(spent + " fund=government-fund", "20.00")
                .before(spent + " fund=government-fund", "0.00")
                .with(spent + " fund=state-capital", "5.00")
                .before(spent + " fund=state-capital", "6.00")
                .with(spent + " item=operating-costs", "9.00")
                .with(spent + " item=procurement", "30.00")
                .with(spent + " item=procurement.goods", "30.00")
                .counting("item=vehicles", 2)
                .counting("item=vehicles.general", 2)
                .counting("item=equipment.general", 0)
                .counting("item=equipment.special", 1);
        return threePublic(figures, spent)
                .with(spent + " item=three-public", "20.00")
                .with(spent + " item=three-public.vehicles", "17.00")
                .with(spent + " item=three-public.vehicles.purchase", "15.50")
                .with(spent + " item=three-public.vehicles.running", "1.50");
    }

    private static void readBack(String set, int year, String name, Invented figures) {
        Written written = Narrative.write(Templates.find(set).orElseThrow(), figures.draft(set, year, name), figures);
        assertThat(written.problems()).isEmpty();
        FilledDocument back = Published.read(Invented.text(written));
        assertThat(back.set()).isNotNull().extracting("id").isEqualTo(set);
        List<Amount> printed = Invented.paragraphs(written.blocks()).stream()
                .flatMap(paragraph -> paragraph.runs().stream())
                .filter(Run.Number.class::isInstance)
                .map(run -> ((Run.Number) run).amount())
                .toList();
        for (Amount amount : printed) {
            assertThat(back.facts())
                    .as("%s %s", amount.at(), amount.printed())
                    .anyMatch(fact -> Published.place(fact.at()).equals(amount.at())
                            && fact.figure().filter(amount.printed()::equals).isPresent());
        }
        for (Fact fact : back.facts()) {
            assertThat(printed)
                    .as("%s %s", fact.at(), fact.value())
                    .anyMatch(amount -> Published.place(fact.at()).equals(amount.at())
                            || fact.at().toString().contains("flow=uses"));
        }
        assertThat(back.statements().stream()
                        .filter(Statement.Change.class::isInstance)
                        .map(Statement.Change.class::cast))
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.direction() == Statement.Direction.FLAT
                                || !change.reason().isEmpty())
                        .as("%s", change)
                        .isTrue());
        List<Rule> rules = new ArrayList<>(EquationRules.all(Dimensions.load(), CodeSets.load()));
        rules.addAll(TextRules.all(Forms.load(), CodeSets.load()));
        List<Finding> findings =
                new Auditor(rules).audit(List.of(back), List.of()).findings();
        assertThat(findings.stream()
                        .map(finding -> finding.rule() + " " + finding.message().zh())
                        .filter(finding -> !WITHOUT_TABLES.matcher(finding).find()))
                .isEmpty();
    }

    @Test
    void a_budget_of_henan_with_every_passage() {
        readBack("henan-2021", 2021, "洛阳市青禾区档案局", everything());
    }

    @Test
    void a_budget_of_shanghai() {
        readBack("shanghai-budget", 2025, NAME, budget());
    }

    @Test
    void final_accounts_of_shanghai() {
        readBack("shanghai-accounts", 2024, NAME, accounts());
    }
}
